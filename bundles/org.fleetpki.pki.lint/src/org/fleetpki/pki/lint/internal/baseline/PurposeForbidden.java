// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** One certificate, one purpose. */
final class PurposeForbidden extends CertificateRule {

    PurposeForbidden() {
        super(Text.baseline("extended-key-usage-forbidden", Severity.ERROR, "7.1.2.7.10")
                .asks("A server certificate must not be for code, mail, time stamps or any purpose.")
                .because("A stolen key of a web server must not be able to do these.")
                .remedy("Issue it again with serverAuth, and use another certificate and key for the other purpose."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(ExtendedKeyUsage.class).orElseThrow().purposes().stream()
                .filter(PublicKind::isForeignPurpose)
                .map(OidNames::of)
                .findFirst();
    }
}
