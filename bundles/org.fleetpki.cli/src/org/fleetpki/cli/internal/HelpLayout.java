// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives all commands the same help, and the root its commands under headings. */
final class HelpLayout {

    /** The order in which people meet the commands; those of other bundles come after them. */
    private static final List<String> ORDER = List.of(
            "quickstart",
            "simulate",
            "init",
            "ca",
            "profile",
            "card",
            "create",
            "import",
            "issue",
            "export",
            "show",
            "list",
            "observe",
            "plan",
            "apply",
            "verify",
            "report");

    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    private final int columns;

    HelpLayout(OptionalInt columns) {
        this.columns = Math.clamp(columns.orElse(WIDEST), NARROWEST, WIDEST);
    }

    void applyTo(CommandLine root) {
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print the version.")
                        .build());
        applyToAll(root);
        root.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, this::grouped);
    }

    private void applyToAll(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build());
        spec.usageMessage()
                .width(columns)
                .sortOptions(false)
                .sortSynopsis(false)
                .abbreviateSynopsis(false)
                .showDefaultValues(false)
                .descriptionHeading("%n")
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .footerHeading("%nExamples:%n");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpLayout::examples);
        line.getSubcommands().values().forEach(this::applyToAll);
    }

    /** In lines as they are, however long: people copy them. */
    private static String examples(Help help) {
        return Stream.of(help.commandSpec().usageMessage().footer())
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String grouped(Help help) {
        StringBuilder text = new StringBuilder();
        Map<String, Help> all = help.subcommands();
        for (CommandGroup group : CommandGroup.values()) {
            Map<String, Help> members = new LinkedHashMap<>();
            all.entrySet().stream()
                    .filter(entry -> groupOf(entry.getValue()) == group)
                    .sorted(Comparator.comparing((Map.Entry<String, Help> entry) -> position(entry.getKey()))
                            .thenComparing(Map.Entry::getKey))
                    .forEach(entry -> members.put(entry.getKey(), entry.getValue()));
            if (!members.isEmpty()) {
                text.append(String.format("%n%s:%n", group.heading())).append(help.commandList(members));
            }
        }
        return text.toString();
    }

    private static int position(String name) {
        int position = ORDER.indexOf(name);
        return position < 0 ? ORDER.size() : position;
    }

    private static CommandGroup groupOf(Help help) {
        return help.commandSpec().userObject() instanceof CliCommand command ? command.group() : CommandGroup.MORE;
    }
}
