// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import org.fleetpki.pki.model.asn1.Der;

/** Encodings of name constraints. */
final class Subtrees {

    /** One name that is permitted. */
    static byte[] permitted(byte[] name) {
        return with(name, new byte[0]);
    }

    /** One name that is permitted, with something behind it. */
    static byte[] with(byte[] name, byte[] more) {
        return Der.sequence(Der.implicit(0, Der.sequence(Der.sequence(name, more))));
    }

    private Subtrees() {}
}
