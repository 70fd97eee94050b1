// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.NameConstraints.Subtree;

/** A rule about each name that is permitted or excluded. */
abstract class ConstraintRule extends ExtensionRule<NameConstraints> {

    protected ConstraintRule(Text text) {
        super(NameConstraints.class, text);
    }

    /** Whether a name keeps the rule. */
    protected abstract boolean isKeptBy(Subtree subtree);

    @Override
    protected final Optional<String> check(NameConstraints value, ParsedCertificate certificate) {
        return Stream.concat(value.permitted().stream(), value.excluded().stream())
                .filter(subtree -> !isKeptBy(subtree))
                .findFirst()
                .map(subtree -> "'" + subtree.base() + "'");
    }
}
