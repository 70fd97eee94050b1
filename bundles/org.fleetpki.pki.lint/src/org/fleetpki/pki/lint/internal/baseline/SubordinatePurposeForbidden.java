// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** Servers or something else. */
final class SubordinatePurposeForbidden extends CertificateRule {

    SubordinatePurposeForbidden() {
        super(Text.baseline("intermediate-purposes-mixed", Severity.ERROR, "7.1.2.10.6")
                .since(2020, 1, 1)
                .asks("An intermediate authority for servers must not be for code, mail, time stamps or any "
                        + "purpose.")
                .because("A mistake of an authority for mail must not make certificates of servers.")
                .remedy("Make an authority of its own for each purpose."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubordinate(certificate)
                && certificate
                        .find(ExtendedKeyUsage.class)
                        .map(usage -> usage.has(OidNames.SERVER_AUTH) || usage.has(OidNames.ANY_EXTENDED_KEY_USAGE))
                        .orElse(false);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        List<String> purposes =
                certificate.find(ExtendedKeyUsage.class).orElseThrow().purposes();
        // alone it stands for a cross-certified authority without restrictions (7.1.2.2.4)
        return purposes.equals(List.of(OidNames.ANY_EXTENDED_KEY_USAGE))
                ? kept()
                : purposes.stream()
                        .filter(PublicKind::isForeignPurpose)
                        .map(OidNames::of)
                        .findFirst();
    }
}
