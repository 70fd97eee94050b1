// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.name.OidNames;

/** What stands for every policy cannot be mapped. */
final class MappingWithoutAny extends ExtensionRule<PolicyMappings> {

    MappingWithoutAny() {
        super(
                PolicyMappings.class,
                Text.rfc("policy-mapping-any-policy", Severity.ERROR, "RFC 5280, 4.2.1.5")
                        .asks("A policy mapping must not map to or from anyPolicy.")
                        .because("It would make every policy equal to one; clients refuse the certificate.")
                        .remedy("Issue the authority's certificate again with the policies that are meant."));
    }

    @Override
    protected Optional<String> check(PolicyMappings value, ParsedCertificate certificate) {
        return keptIf(value.mappings().stream()
                .noneMatch(mapping -> mapping.issuerPolicy().equals(OidNames.ANY_POLICY)
                        || mapping.subjectPolicy().equals(OidNames.ANY_POLICY)));
    }
}
