// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.NameConstraints;

/** Neither permitted nor excluded. */
final class NameConstraintsNotEmpty extends ExtensionRule<NameConstraints> {

    NameConstraintsNotEmpty() {
        super(
                NameConstraints.class,
                Text.rfc("name-constraints-empty", Severity.ERROR, "RFC 5280, 4.2.1.10")
                        .asks("Name constraints must have at least one name, permitted or excluded.")
                        .because(
                                "They constrain nothing, though somebody thought they did; strict readers refuse them.")
                        .remedy("Issue the authority's certificate again with the constraints that are meant."));
    }

    @Override
    protected Optional<String> check(NameConstraints value, ParsedCertificate certificate) {
        return keptIf(!value.permitted().isEmpty() || !value.excluded().isEmpty());
    }
}
