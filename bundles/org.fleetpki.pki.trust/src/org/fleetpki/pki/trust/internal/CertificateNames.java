// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Fingerprint;

/** How certificates are called: in sentences, and in the stores. */
final class CertificateNames {

    private static final int LONGEST_NAME = 40;
    private static final int DIGITS = 8;

    /** For a sentence, such as {@code 'CN=Example root' (SHA-256 1f2e3d4c…)}. */
    static String spoken(X509Certificate certificate) {
        return "'" + certificate.getSubjectX500Principal().getName() + "' (SHA-256 "
                + Fingerprint.of(certificate).hex().substring(0, 2 * DIGITS) + "…)";
    }

    /**
     * The label of what we add: the same in every store, and different for every certificate, also for an authority
     * that was renewed under its old name. It is a file name, a nickname of NSS (which must hold no colon) and an alias of a
     * Java key store (which has lower case) at once.
     */
    static String label(X509Certificate certificate) {
        String name = certificate
                .getSubjectX500Principal()
                .getName(X500Principal.RFC1779)
                .replaceFirst("^(?s)(?:.*?,\\s*)?CN=([^,+]*).*$", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return "fleetpki-" + (start.isEmpty() ? "" : start + "-")
                + Fingerprint.of(certificate).hex().substring(0, DIGITS);
    }

    /** Whether it says that it is an authority's (RFC 5280, 4.2.1.9). */
    static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    private CertificateNames() {}
}
