// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Holds the help of this bundle's commands against what all commands have, and against docs/cli.md. */
class QuickstartHelpTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Stream<CliCommand> commands() {
        return Stream.of(new QuickstartCommand(null, null, null, null, null), new SimulateCommand(null, null, null));
    }

    private static CommandSpec spec(CliCommand command) {
        return new CommandLine(command).getCommandSpec();
    }

    /** The build runs tests in the bundle's folder, an IDE elsewhere in the checkout. */
    private static String section(String name) throws IOException {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path document = Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs").resolve("cli.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no docs/cli.md in or above " + start));
        String[] parts = Files.readString(document).split("(?m)^### fleetpki " + name + "$", 2);
        return parts.length == 2 ? parts[1].split("(?m)^#{2,3} ", 2)[0] : "";
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpIsComplete(CliCommand command) {
        CommandSpec spec = spec(command);
        assertTrue(spec.usageMessage().description().length > 0);
        assertTrue(spec.usageMessage().footer().length >= 2);
        spec.args().forEach(argument -> assertTrue(argument.description().length > 0, argument::paramLabel));
        assertEquals(CommandGroup.TRY, command.group());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndExitCodeIsDocumented(CliCommand command) throws IOException {
        CommandSpec spec = spec(command);
        String section = section(spec.name());
        List<String> common = List.of("--output", "-q", "--quiet", "-v", "--verbose", "--no-color");
        spec.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> !common.contains(name))
                .forEach(name -> assertTrue(
                        section.contains("`" + name + "`") || section.contains("`" + name + " "),
                        () -> "docs/cli.md does not describe " + name + " of " + spec.name()));
        String codes = section.lines()
                .filter(line -> line.startsWith("Exit codes: "))
                .findFirst()
                .orElse("");
        assertEquals(
                List.copyOf(spec.usageMessage().exitCodeList().keySet()),
                NUMBER.matcher(codes).results().map(MatchResult::group).toList());
    }

    @Test
    void noOptionTakesAPassword() {
        commands()
                .flatMap(command -> spec(command).options().stream())
                .filter(option -> option.longestName().contains("pass"))
                .forEach(option -> assertEquals(Path.class, option.type()));
    }
}
