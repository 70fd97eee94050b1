// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;

/** Stands for the rules of a set that cannot tell them, and fails as they would: nothing may pass unseen. */
final class UnknownRules extends Rule {

    /** @param set the class of the set */
    UnknownRules(String set) {
        super(Text.community("rules-of-" + set, Severity.ERROR, set)
                .asks("The rules of '" + set + "' must be readable.")
                .because("Without them it is not known whether they are kept.")
                .remedy("Look into the log for the reason, and replace the bundle that brings them."));
    }

    @Override
    public boolean appliesTo(LintTarget target) {
        return true;
    }

    @Override
    public Optional<String> problem(LintTarget target) {
        throw new IllegalStateException("its rules are not known");
    }
}
