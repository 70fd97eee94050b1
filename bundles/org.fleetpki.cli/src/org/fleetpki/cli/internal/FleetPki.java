// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Runs one command line: parses it, runs the command, and turns whatever comes of it into an exit code. */
final class FleetPki {

    private final Terminal terminal;
    private final Interruption interruption;
    private final String version;
    private final Consumer<CommonOptions> logging;
    private final Function<Path, List<String>> families;
    private final List<CliCommand> commands;

    /**
     * @param commands fresh objects, as each runs at most once
     * @param version what {@code --version} says
     * @param logging told the options of the command before it runs
     * @param families told the folder with the workspace's own device families; tells what is wrong with its files
     */
    FleetPki(
            Collection<CliCommand> commands,
            Terminal terminal,
            Interruption interruption,
            String version,
            Consumer<CommonOptions> logging,
            Function<Path, List<String>> families) {
        this.commands = List.copyOf(commands);
        this.terminal = terminal;
        this.interruption = interruption;
        this.version = version;
        this.logging = logging;
        this.families = families;
    }

    /** Run, and tell the exit code. Never throws. */
    int run(String... arguments) {
        Errors errors = new Errors(terminal);
        int code = errors.guard(() -> execute(errors, arguments));
        if (interruption.isRequested()) {
            return ExitCodes.INTERRUPTED;
        }
        boolean fine = code == ExitCodes.OK || code == ExitCodes.PLAN_HAS_CHANGES;
        if (fine && terminal.outFailure().isPresent()) {
            errors.say(
                    "fleetpki",
                    "stdout cannot be written: " + terminal.outFailure().get().getMessage() + ".");
            return ExitCodes.WORKSPACE_UNUSABLE;
        }
        return code;
    }

    private int execute(Errors errors, String... arguments) {
        StringWriter help = new StringWriter();
        CommandLine line = commandLine()
                .setOut(new PrintWriter(help, true))
                .setColorScheme(Help.defaultColorScheme(ansi(arguments)))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(parsed -> execute(parsed, errors));
        int code = line.execute(helpAsOption(arguments));
        if (!help.toString().isEmpty()) {
            terminal.out(help.toString());
        }
        return code;
    }

    /** All commands, with their help, ready to parse. */
    CommandLine commandLine() {
        CommandLine root = new CommandLine(new RootCommand());
        root.getCommandSpec().version(version);
        // Those nearer to the root first, so that every command finds the one that it belongs to.
        List<CliCommand> nearestFirst = new ArrayList<>(commands);
        nearestFirst.sort(
                Comparator.comparingInt(command -> words(command.parent()).size()));
        for (CliCommand command : nearestFirst) {
            CommandLine parent = root;
            for (String word : words(command.parent())) {
                parent = parent == null ? null : parent.getSubcommands().get(word);
            }
            if (parent == null) {
                throw new IllegalStateException(
                        command.getClass().getName() + " belongs to a command that is not there: " + command.parent());
            }
            parent.addSubcommand(command);
        }
        new HelpLayout(terminal.columns()).applyTo(root);
        return root;
    }

    private static List<String> words(String parent) {
        return parent.isEmpty() ? List.of() : List.of(parent.split(" "));
    }

    private int execute(ParseResult parsed, Errors errors) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        CommandLine line = parsed.asCommandLineList().getLast();
        CommandSpec spec = line.getCommandSpec();
        if (!(spec.userObject() instanceof CliCommand) || !line.getSubcommands().isEmpty()) {
            terminal.err(line.getUsageMessage(line.getColorScheme()));
            return ExitCodes.SPEC_INVALID;
        }
        spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(CommonOptions.class::isInstance)
                .map(CommonOptions.class::cast)
                .forEach(options -> {
                    errors.explain(options.verbosity());
                    logging.accept(options);
                });
        OptionSpec workspace = spec.findOption(WorkspaceOption.NAME);
        if (workspace != null && workspace.getValue() instanceof Path folder) {
            families.apply(new Workspace(folder).families())
                    .forEach(problem -> errors.say(spec.qualifiedName(), problem));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private Help.Ansi ansi(String... arguments) {
        return terminal.isColourful() && !List.of(arguments).contains("--no-color") ? Help.Ansi.ON : Help.Ansi.OFF;
    }

    /** {@code fleetpki help plan} is what many try first. */
    private static String[] helpAsOption(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        return Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new);
    }
}
