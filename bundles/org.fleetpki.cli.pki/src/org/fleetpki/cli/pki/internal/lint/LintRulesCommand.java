// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.Linter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "rules",
        description = "List all rules with their source, severity, and the day since when they are asked.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {"  fleetpki lint rules", "  fleetpki lint rules --output json"})
public final class LintRulesCommand implements CliCommand {

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final Linter linter;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public LintRulesCommand(
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
    public Integer call() {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<LintRule> rules = linter.rules();
        if (output.isText()) {
            TextTable table = new TextTable(output.style(), "RULE", "SEVERITY", "SOURCE", "SINCE", "CITATION");
            for (LintRule rule : rules) {
                table.row(
                        Tone.PLAIN,
                        rule.id(),
                        RuleWords.severity(rule.severity()),
                        RuleWords.source(rule.source()),
                        RuleWords.effective(rule),
                        rule.citation());
            }
            output.text(table.text());
            output.note(
                    rules.size() + " rules; '" + output.programName() + " lint explain RULE' tells more about one.");
        } else if (output.format() == OutputFormat.NDJSON) {
            rules.forEach(rule -> output.json(RuleWords.json(rule).text()));
        } else {
            output.json(JsonObject.array(
                    rules.stream().map(rule -> RuleWords.json(rule).text()).toList()));
        }
        return ExitCodes.OK;
    }
}
