// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.Linter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains one rule. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "explain",
        description = "Explain one rule: what it asks for, why, where it is written, and what to do about it.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki lint explain ip-written-as-dns-name",
            "  fleetpki lint explain validity-order --output json"
        })
public final class LintExplainCommand implements CliCommand {

    /** How many names are suggested for one that is not known. */
    private static final int SUGGESTIONS = 5;

    @Parameters(paramLabel = "RULE", description = "The name of a rule, as findings have it.")
    private String name = "";

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final Linter linter;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public LintExplainCommand(
            @Reference Linter linter, @Reference Terminal terminal, @Reference Interruption interruption) {
        this.linter = linter;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "lint";
    }

    @Override
    public Integer call() throws CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<LintRule> rules = linter.rules();
        LintRule rule = rules.stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(rules));
        if (output.isText()) {
            String end = System.lineSeparator();
            output.text(rule.id() + " (" + RuleWords.severity(rule.severity()) + ")" + end
                    + "  Asks:    " + rule.summary() + end
                    + "  Why:     " + rule.explanation() + end
                    + "  Remedy:  " + rule.remedy() + end
                    + "  Source:  " + RuleWords.source(rule.source()) + ", " + rule.citation() + end
                    + "  Since:   " + RuleWords.effective(rule));
        } else {
            output.json(RuleWords.json(rule).text());
        }
        return ExitCodes.OK;
    }

    /** Suggests names that share a word with the one that was typed. */
    private CliException unknown(List<LintRule> rules) {
        List<String> words = List.of(name.split("-"));
        String close = rules.stream()
                .map(LintRule::id)
                .filter(id -> words.stream().anyMatch(word -> word.length() > 3 && id.contains(word)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
        return new CliException(
                ExitCodes.SPEC_INVALID,
                "There is no rule '" + name + "'"
                        + (close.isEmpty() ? "; 'lint rules' lists all." : "; near it are " + close + "."));
    }
}
