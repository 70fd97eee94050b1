// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.InhibitAnyPolicy;

/** Fewer than none is nonsense. */
final class InhibitAnyPolicyNotNegative extends ExtensionRule<InhibitAnyPolicy> {

    InhibitAnyPolicyNotNegative() {
        super(
                InhibitAnyPolicy.class,
                Text.rfc("inhibit-any-policy-negative", Severity.ERROR, "RFC 5280, 4.2.1.14")
                        .asks("The number of inhibitAnyPolicy must not be negative.")
                        .because("Clients read a negative number in different ways, some as no limit.")
                        .remedy("Issue the authority's certificate again with the number that is meant."));
    }

    @Override
    protected Optional<String> check(InhibitAnyPolicy value, ParsedCertificate certificate) {
        return keptIf(value.skipCertificates() >= 0);
    }
}
