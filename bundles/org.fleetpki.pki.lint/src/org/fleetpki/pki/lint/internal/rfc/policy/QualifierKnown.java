// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Two kinds of qualifiers are defined. */
final class QualifierKnown extends ExtensionRule<CertificatePolicies> {

    QualifierKnown() {
        super(
                CertificatePolicies.class,
                Text.rfc("policy-qualifier-unknown", Severity.WARNING, "RFC 5280, 4.2.1.4")
                        .asks("A policy qualifier should be a CPS pointer or a user notice.")
                        .because("No client shows or follows another one.")
                        .remedy("Have the certificate issued again without the qualifier."));
    }

    @Override
    protected Optional<String> check(CertificatePolicies value, ParsedCertificate certificate) {
        return value.policies().stream()
                .flatMap(policy -> policy.qualifiers().stream())
                .filter(qualifier -> !Qualifiers.isDefined(qualifier))
                .findFirst()
                .map(CertificatePolicies.Qualifier::oid);
    }
}
