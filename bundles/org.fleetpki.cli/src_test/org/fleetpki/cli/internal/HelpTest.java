// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

class HelpTest {

    static Stream<String> names() {
        return all(new Program().program().commandLine()).stream()
                .map(line -> line.getCommandSpec().qualifiedName());
    }

    static List<CommandLine> all(CommandLine line) {
        List<CommandLine> lines = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(sub -> lines.addAll(all(sub)));
        return lines;
    }

    private static CommandLine find(String name) {
        return all(new Program().program().commandLine()).stream()
                .filter(line -> line.getCommandSpec().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandHasADescriptionExitCodesAndExamples(String name) {
        UsageMessageSpec help = find(name).getCommandSpec().usageMessage();

        assertTrue(help.description().length > 0, "description");
        assertTrue(help.exitCodeList().containsKey("0"), "exit codes");
        long examples = Stream.of(help.footer())
                .filter(line -> line.startsWith("  fleetpki ") || line.startsWith("  curl "))
                .count();
        assertTrue(examples >= 2, "examples");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOptionAndParameterIsDescribed(String name) {
        find(name)
                .getCommandSpec()
                .args()
                .forEach(argument -> assertTrue(
                        argument.description().length > 0, () -> name + " does not describe " + argument.paramLabel()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void helpGoesToStdoutAndFitsTheTerminal(String name) {
        Program program = new Program();
        program.terminal.columns = OptionalInt.of(80);
        List<String> arguments = new ArrayList<>(List.of(name.split(" ")));
        arguments.removeFirst();
        arguments.add("--help");

        assertEquals(ExitCodes.OK, program.run(arguments.toArray(String[]::new)));

        assertEquals("", program.terminal.log());
        assertTrue(program.terminal.data().contains("Usage: " + name), program.terminal::data);
        List<String> tooLong = program.terminal
                .data()
                .lines()
                .takeWhile(line -> !line.equals("Examples:"))
                .filter(line -> line.length() > 80)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void theRootListsCommandsUnderHeadingsInTheOrderOfWork() {
        Program program = new Program();

        program.run("--help");

        String help = program.terminal.data();
        List<String> order = List.of(
                "Prepare a workspace:",
                "  init",
                "  ca",
                "Work with the fleet:",
                "  observe",
                "  plan",
                "  apply",
                "  verify",
                "  report",
                "Examples:");
        int position = 0;
        for (String part : order) {
            int found = help.indexOf(System.lineSeparator() + part, position);
            assertTrue(found >= 0, part + " is not where it should be in\n" + help);
            position = found;
        }
        assertFalse(help.contains("More commands:"), help);
    }

    @Test
    void helpAsACommandIsUnderstood() {
        Program program = new Program();

        assertEquals(ExitCodes.OK, program.run("help", "ca", "create"));

        assertTrue(program.terminal.data().contains("Usage: fleetpki ca create"), program.terminal::data);
    }

    @Test
    void theVersionIsOneLineOfData() {
        Program program = new Program();

        assertEquals(ExitCodes.OK, program.run("--version"));

        assertEquals("fleetpki 0.1.0 (test)" + System.lineSeparator(), program.terminal.data());
    }
}
