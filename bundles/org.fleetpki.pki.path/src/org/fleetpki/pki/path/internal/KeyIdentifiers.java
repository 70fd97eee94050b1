// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** Reads key identifiers (RFC 5280, 4.2.1.1 and 4.2.1.2). They are hints: what is unreadable counts as absent. */
final class KeyIdentifiers {

    private static final int OCTET_STRING = 0x04;

    private static final int SEQUENCE = 0x30;

    /** {@code [0] keyIdentifier} of AuthorityKeyIdentifier. */
    private static final int KEY_IDENTIFIER = 0x80;

    static Optional<byte[]> ofSubject(X509Certificate certificate) {
        return content(certificate.getExtensionValue("2.5.29.14"), OCTET_STRING)
                .flatMap(value -> content(value, OCTET_STRING));
    }

    static Optional<byte[]> ofIssuer(X509Certificate certificate) {
        return content(certificate.getExtensionValue("2.5.29.35"), OCTET_STRING)
                .flatMap(value -> content(value, SEQUENCE))
                .flatMap(value -> content(value, KEY_IDENTIFIER));
    }

    /** The content of the first element if it has this tag and a short length, as all identifiers in use have. */
    private static Optional<byte[]> content(byte[] der, int tag) {
        if (der == null || der.length < 2 || (der[0] & 0xff) != tag || der[1] < 0 || der.length < 2 + der[1]) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(der, 2, 2 + der[1]));
    }

    private KeyIdentifiers() {}
}
