// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.name.OidNames;

/** What anyPolicy may be qualified with. */
final class AnyPolicyQualifiers extends ExtensionRule<CertificatePolicies> {

    AnyPolicyQualifiers() {
        super(
                CertificatePolicies.class,
                Text.rfc("any-policy-qualifier-unknown", Severity.ERROR, "RFC 5280, 4.2.1.4")
                        .asks("The qualifiers of anyPolicy must be a CPS pointer or a user notice.")
                        .because("For a policy without a document, nobody can look up what another qualifier means.")
                        .remedy("Have the certificate issued again without the qualifier."));
    }

    @Override
    protected Optional<String> check(CertificatePolicies value, ParsedCertificate certificate) {
        return value.policies().stream()
                .filter(policy -> policy.oid().equals(OidNames.ANY_POLICY))
                .flatMap(policy -> policy.qualifiers().stream())
                .filter(qualifier -> !Qualifiers.isDefined(qualifier))
                .findFirst()
                .map(CertificatePolicies.Qualifier::oid);
    }
}
