// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Lets the reader of requests be called; it stands in the responder's package, as nobody else is to call it. */
public final class OcspDoor {

    /** Read a request, and say it again. */
    public static void request(byte[] data) {
        try {
            OcspRequest.read(data).encode();
        } catch (Asn1Exception e) {
            // refused
        }
    }

    private OcspDoor() {}
}
