// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;

/** What clients and devices ask of a certificate. */
final class CertificateFacts {

    /** The alternative names; none where they cannot be read, as clients see it. */
    static List<GeneralName> names(PkiReader reader, X509Certificate certificate) {
        try {
            return reader.alternativeNames(certificate);
        } catch (PkiException e) {
            // names that do not parse stand for nobody
            return List.of();
        }
    }

    /** Whether names stand for a host; one with a star stands for one label (RFC 9525, section 6.3). */
    static boolean nameHost(List<GeneralName> names, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        try {
            if (names.contains(GeneralName.ofHost(wanted))) {
                return true;
            }
        } catch (IllegalArgumentException e) {
            // neither an address nor a name, so that no certificate can have it
            return false;
        }
        int dot = wanted.indexOf('.');
        return !GeneralName.isIpLiteral(wanted)
                && dot > 0
                && names.stream().map(GeneralName::value).anyMatch(("*" + wanted.substring(dot))::equals);
    }

    /** Names for a sentence. */
    static String list(List<GeneralName> names) {
        return names.isEmpty()
                ? "no address at all"
                : names.stream().map(GeneralName::value).collect(Collectors.joining(", "));
    }

    /** Whether an authority's key made the signature; its name is compared as well. */
    static boolean isSignedBy(X509Certificate certificate, X509Certificate authority) {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // another key of the same name, which is the question
            return false;
        }
    }

    /** Whether a moment lies within the validity, both ends included (RFC 5280, section 4.1.2.5). */
    static boolean isValidAt(X509Certificate certificate, Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }

    /** The validity for a sentence. */
    static String validity(X509Certificate certificate) {
        return "valid from " + certificate.getNotBefore().toInstant() + " to "
                + certificate.getNotAfter().toInstant();
    }

    private CertificateFacts() {}
}
