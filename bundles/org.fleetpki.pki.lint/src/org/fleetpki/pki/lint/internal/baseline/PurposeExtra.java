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

/** Servers serve. */
final class PurposeExtra extends CertificateRule {

    PurposeExtra() {
        super(Text.baseline("extended-key-usage-extra", Severity.WARNING, "7.1.2.7.10")
                .asks("A server certificate should not name purposes beyond serverAuth and clientAuth.")
                .because("A purpose that no browser needs widens what a stolen key can be used for.")
                .remedy("Issue it again with serverAuth, and use another certificate for the other purpose."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(ExtendedKeyUsage.class).orElseThrow().purposes().stream()
                .filter(purpose -> !purpose.equals(OidNames.SERVER_AUTH)
                        && !purpose.equals(OidNames.CLIENT_AUTH)
                        && !PublicKind.isForeignPurpose(purpose))
                .map(OidNames::of)
                .findFirst();
    }
}
