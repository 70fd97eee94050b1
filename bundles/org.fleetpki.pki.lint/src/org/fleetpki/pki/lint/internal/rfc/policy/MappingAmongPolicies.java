// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.name.OidNames;

/** What is mapped should be there. */
final class MappingAmongPolicies extends ExtensionRule<PolicyMappings> {

    MappingAmongPolicies() {
        super(
                PolicyMappings.class,
                Text.rfc("policy-mapping-not-among-policies", Severity.WARNING, "RFC 5280, 4.2.1.5")
                        .asks("Each issuer's policy in a policy mapping should be among the certificate policies.")
                        .because("A mapping of a policy that the certificate does not have has no effect.")
                        .remedy("Issue the authority's certificate again with the policy, or without the mapping."));
    }

    @Override
    protected Optional<String> check(PolicyMappings value, ParsedCertificate certificate) throws Asn1Exception {
        Optional<CertificatePolicies> policies = certificate.find(CertificatePolicies.class);
        return value.mappings().stream()
                .map(PolicyMappings.Mapping::issuerPolicy)
                .filter(oid -> policies.isEmpty()
                        || policies.get().policies().stream()
                                .noneMatch(policy -> policy.oid().equals(oid)))
                .findFirst()
                .map(OidNames::of);
    }
}
