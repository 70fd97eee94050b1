// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import org.fleetpki.pki.model.asn1.Der;

/** Encodings of policies. */
final class Policies {

    /** A policy with one qualifier. */
    static byte[] with(String policy, String qualifier, byte[] value) {
        return Der.sequence(Der.sequence(Der.oid(policy), Der.sequence(Der.sequence(Der.oid(qualifier), value))));
    }

    /** A policy with a user notice of one part. */
    static byte[] notice(byte[] part) {
        return with("2.23.140.1.2.1", "1.3.6.1.5.5.7.2.2", Der.sequence(part));
    }

    /** Policy mappings with one mapping. */
    static byte[] mapping(String from, String to) {
        return Der.sequence(Der.sequence(Der.oid(from), Der.oid(to)));
    }

    private Policies() {}
}
