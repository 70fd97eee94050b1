// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** What kind of certificate it is, by its extensions (RFC 5280, 4.2.1). */
public final class CertificateKind {

    /** Whether it calls itself an authority. */
    public static boolean isAuthority(ParsedCertificate certificate) throws Asn1Exception {
        Optional<BasicConstraints> constraints = certificate.find(BasicConstraints.class);
        return constraints.isPresent() && constraints.get().ca();
    }

    /** Whether it is an authority's that another authority has signed, as far as the names tell. */
    public static boolean isIntermediate(ParsedCertificate certificate) throws Asn1Exception {
        return isAuthority(certificate) && !certificate.isSelfIssued();
    }

    /** Whether it may serve TLS: an end entity that names this purpose, or none. */
    public static boolean isServer(ParsedCertificate certificate) throws Asn1Exception {
        if (isAuthority(certificate)) {
            return false;
        }
        Optional<ExtendedKeyUsage> purposes = certificate.find(ExtendedKeyUsage.class);
        return purposes.isEmpty()
                || purposes.get().has(OidNames.SERVER_AUTH)
                || purposes.get().has(OidNames.ANY_EXTENDED_KEY_USAGE);
    }

    /** Whether its key usage names a usage; false if it names none at all. */
    public static boolean mayBeUsedFor(KeyUsage.Usage usage, ParsedCertificate certificate) throws Asn1Exception {
        Optional<KeyUsage> usages = certificate.find(KeyUsage.class);
        return usages.isPresent() && usages.get().has(usage);
    }

    /** How long it is valid; both ends count (RFC 5280, 4.1.2.5). */
    public static Duration validity(ParsedCertificate certificate) throws Asn1Exception {
        return Duration.between(certificate.notBefore(), certificate.notAfter()).plusSeconds(1);
    }

    private CertificateKind() {}
}
