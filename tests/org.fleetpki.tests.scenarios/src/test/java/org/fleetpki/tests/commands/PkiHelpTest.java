// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of the commands for files of a PKI is complete. */
class PkiHelpTest {

    private static List<CommandSpec> all(CommandLine line) {
        List<CommandSpec> specs = new ArrayList<>();
        for (CommandLine sub : line.getSubcommands().values()) {
            specs.add(sub.getCommandSpec());
            specs.addAll(all(sub));
        }
        return specs;
    }

    private static List<CommandSpec> all() {
        return all(new PkiProgram().line());
    }

    @Test
    void everyCommandIsThere() {
        assertEquals(22, all().size());
    }

    @Test
    void everyCommandHasADescriptionExitCodesAndTwoExamples() {
        for (CommandSpec spec : all()) {
            long examples = Stream.of(spec.usageMessage().footer())
                    .filter(line ->
                            line.contains("fleetpki " + spec.qualifiedName().substring("fleetpki ".length())))
                    .count();
            assertTrue(spec.usageMessage().description().length > 0, spec::qualifiedName);
            assertTrue(spec.usageMessage().exitCodeList().containsKey("0"), spec::qualifiedName);
            assertTrue(spec.usageMessage().exitCodeList().containsKey("3"), spec::qualifiedName);
            assertTrue(examples >= 2, spec::qualifiedName);
        }
    }

    @Test
    void everyArgumentIsDescribed() {
        for (CommandSpec spec : all()) {
            for (ArgSpec argument : spec.args()) {
                assertTrue(argument.description().length > 0, () -> spec.qualifiedName() + " " + argument.paramLabel());
            }
        }
    }

    @Test
    void everyPassphraseIsAReference() {
        for (CommandSpec spec : all()) {
            spec.options().stream()
                    .filter(option -> option.longestName().contains("passphrase"))
                    .forEach(option -> assertEquals("REF", option.paramLabel(), spec::qualifiedName));
        }
    }
}
