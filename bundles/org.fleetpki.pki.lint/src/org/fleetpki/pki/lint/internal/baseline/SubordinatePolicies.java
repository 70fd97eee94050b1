// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** Any policy, or one kind of validation. */
final class SubordinatePolicies extends CertificateRule {

    SubordinatePolicies() {
        super(Text.baseline("intermediate-policies-mixed", Severity.ERROR, "7.1.2.10.5")
                .since(2023, 9, 15)
                .asks("An intermediate authority for servers must name either anyPolicy alone or exactly one "
                        + "reserved policy without it.")
                .because("Auditors tell by the policies what kinds of certificates can come from the authority.")
                .remedy("Issue it again with anyPolicy, or with the one reserved policy of what it issues."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubordinate(certificate)
                && certificate
                        .find(ExtendedKeyUsage.class)
                        .map(usage -> usage.has(OidNames.SERVER_AUTH))
                        .orElse(false)
                && certificate.extension(CertificatePolicies.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        List<String> policies = PublicKind.policies(certificate);
        boolean unrestricted = policies.equals(List.of(OidNames.ANY_POLICY));
        boolean restricted = PublicKind.reservedPolicies(certificate) == 1 && !policies.contains(OidNames.ANY_POLICY);
        return keptIf(unrestricted || restricted);
    }
}
