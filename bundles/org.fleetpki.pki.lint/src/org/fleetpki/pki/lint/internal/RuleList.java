// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;

/**
 * The rules of all sets that are there at one moment.
 *
 * @param sets where they come from; the same list as long as nothing came or went
 * @param rules all of them, by source and name
 */
record RuleList(List<LintRules> sets, List<LintRule> rules) {

    private static final System.Logger LOG = System.getLogger(RuleList.class.getName());

    static RuleList of(List<LintRules> sets) {
        List<LintRule> all = new ArrayList<>();
        for (LintRules set : sets) {
            all.addAll(rules(set));
        }
        all.sort(Comparator.comparing(LintRule::source)
                .thenComparing(LintRule::id)
                .thenComparing(rule -> rule.getClass().getName()));
        return new RuleList(sets, List.copyOf(all));
    }

    private static List<LintRule> rules(LintRules set) {
        try {
            List<LintRule> rules = List.copyOf(set.rules());
            for (LintRule rule : rules) {
                Objects.requireNonNull(rule.source(), "source");
                Objects.requireNonNull(rule.id(), "id");
            }
            return rules;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, set.getClass().getName() + " cannot tell its rules", e);
            return List.of(new UnknownRules(set.getClass().getName()));
        }
    }
}
