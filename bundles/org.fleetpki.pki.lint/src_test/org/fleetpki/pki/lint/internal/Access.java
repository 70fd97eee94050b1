// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import org.fleetpki.pki.model.asn1.Der;

/** Encodings of access descriptions. */
final class Access {

    /** One place where something is to be had. */
    static byte[] authority(String method, byte[] location) {
        return Der.sequence(Der.sequence(Der.oid(method), location));
    }

    private Access() {}
}
