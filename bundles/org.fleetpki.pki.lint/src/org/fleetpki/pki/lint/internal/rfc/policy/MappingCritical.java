// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.PolicyMappings;

/** A client that ignores mappings gets policies wrong. */
final class MappingCritical extends CriticalityRule {

    MappingCritical() {
        super(
                PolicyMappings.OID,
                true,
                Text.rfc("policy-mapping-not-critical", Severity.WARNING, "RFC 5280, 4.2.1.5")
                        .asks("Policy mappings should be critical.")
                        .because("A client that does not know them finds other policies than those that are meant.")
                        .remedy("Issue the authority's certificate again with critical policy mappings."));
    }
}
