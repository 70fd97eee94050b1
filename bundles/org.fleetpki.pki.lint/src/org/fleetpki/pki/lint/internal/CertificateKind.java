// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/** What kind of certificate it is, by its extensions (RFC 5280, 4.2.1). */
final class CertificateKind {

    static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

    private static final String ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0";

    /** Whether it calls itself an authority. */
    static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /** Whether it may serve TLS: an end entity that names this purpose, or none. */
    static boolean isServer(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return !isAuthority(certificate)
                    && (purposes == null
                            || purposes.contains(SERVER_AUTH)
                            || purposes.contains(ANY_EXTENDED_KEY_USAGE));
        } catch (CertificateParsingException e) {
            return !isAuthority(certificate);
        }
    }

    /** Whether issuer and subject are the same. */
    static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    /** How long it is valid; both ends count (RFC 5280, 4.1.2.5). */
    static Duration validity(X509Certificate certificate) {
        return Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant())
                .plusSeconds(1);
    }

    private CertificateKind() {}
}
