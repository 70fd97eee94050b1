// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fleetpki.pki.api.lint.LintRule;
import org.junit.jupiter.api.Test;

/** The table of rules in the documentation is the table of rules. */
class RuleListTest {

    private static final String README = "bundles/org.fleetpki.pki.lint/README.md";

    private static String row(LintRule rule) {
        return "| `" + rule.id() + "` | " + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.citation()
                + " | " + rule.effective().map(Object::toString).orElse("") + " |";
    }

    /** What belongs into the README; a failure of the test prints it. */
    private static String table() {
        return String.join(
                "\n", AllRules.LINTER.rules().stream().map(RuleListTest::row).toList());
    }

    @Test
    void the_readme_lists_every_rule_and_no_other() throws IOException {
        List<String> rows = Files.readAllLines(checkout().resolve(README)).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertEquals(table(), String.join("\n", rows));
    }

    @Test
    void names_are_unique_over_all_sources() {
        List<String> names =
                AllRules.LINTER.rules().stream().map(LintRule::id).sorted().toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void there_are_as_many_rules_as_the_field_expects() {
        assertTrue(AllRules.LINTER.rules().size() > 300);
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(README))) {
            folder = folder.getParent();
        }
        assertTrue(folder != null, "run this test inside the checkout");
        return folder;
    }
}
