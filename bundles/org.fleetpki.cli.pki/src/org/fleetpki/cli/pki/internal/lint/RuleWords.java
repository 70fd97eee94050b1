// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.time.LocalDate;
import java.util.Locale;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;

/** What a rule says of itself, in words and as JSON. */
final class RuleWords {

    static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String source(LintRule.Source source) {
        return switch (source) {
            case RFC -> "rfc";
            case BASELINE_REQUIREMENTS -> "baseline";
            case DEVICE -> "device";
            case COMMUNITY -> "community";
        };
    }

    static String effective(LintRule rule) {
        return rule.effective().map(LocalDate::toString).orElse("always");
    }

    static JsonObject json(LintRule rule) {
        JsonObject json = new JsonObject()
                .with("rule", rule.id())
                .with("severity", severity(rule.severity()))
                .with("source", source(rule.source()))
                .with("citation", rule.citation());
        rule.effective().ifPresent(date -> json.with("effective", date.toString()));
        return json.with("summary", rule.summary())
                .with("explanation", rule.explanation())
                .with("remedy", rule.remedy());
    }

    private RuleWords() {}
}
