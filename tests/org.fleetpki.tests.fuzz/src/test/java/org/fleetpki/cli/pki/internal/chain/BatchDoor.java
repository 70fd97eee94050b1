// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.time.Instant;

/** Lets the reader of batch lines be called; it stands in its package, as nobody else is to call it. */
public final class BatchDoor {

    /** Read a line as far as the question to the validator. */
    public static void line(byte[] data) {
        BatchFields fields = new BatchFields();
        try {
            fields.read(data);
            new BatchRequest(fields, new CertificateCache()).query(Instant.EPOCH);
        } catch (Malformed e) {
            // refused
        }
    }

    private BatchDoor() {}
}
