// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.device.internal.DeviceCommand;
import org.fleetpki.cli.fleet.internal.TrustListCommand;
import org.fleetpki.cli.pki.internal.cert.CertCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Holds docs/cli.md against the commands of the bundles for the command line, as they were built. */
class DocumentedCommandsTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^### fleetpki (.+)$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Options that the document describes once for all commands. */
    private static final Set<String> OF_ALL =
            Set.of("--output", "-q", "--quiet", "-v", "--verbose", "--no-color", "-w", "--workspace");

    /** Options that the document describes once for all commands of a device. */
    private static final Set<String> OF_DEVICES = Set.of(
            "-d",
            "--device",
            "--family",
            "--user",
            "--password",
            "--pin",
            "--trust",
            "--setting",
            "--http-port",
            "--allow-plain-http");

    /** Options that the document describes once for all commands of trust lists. */
    private static final Set<String> OF_TRUST_LISTS = Set.of("-f", "--fleet", "--survey");

    /** One command of each bundle. */
    private static final List<Class<? extends CliCommand>> BUNDLES =
            List.of(CertCommand.class, DeviceCommand.class, TrustListCommand.class);

    private static final Map<String, String> SECTIONS = new HashMap<>();

    private static final Map<String, CommandSpec> COMMANDS = new TreeMap<>();

    @BeforeAll
    static void read() throws Exception {
        String document = Files.readString(Path.of("../../docs/cli.md"));
        Matcher heading = HEADING.matcher(document);
        while (heading.find()) {
            String rest = document.substring(heading.end());
            SECTIONS.put(heading.group(1), rest.split("(?m)^#{2,3} ", 2)[0]);
        }
        for (Class<? extends CliCommand> bundle : BUNDLES) {
            for (Class<?> type : commandClasses(bundle)) {
                CliCommand command = withoutServices(type);
                CommandSpec spec = CommandSpec.forAnnotatedObject(command);
                COMMANDS.put((command.parent() + " " + spec.name()).strip(), spec);
            }
        }
    }

    /** From the jar of the bundle, or from its folder of classes where it was not packed yet. */
    private static List<Class<?>> commandClasses(Class<?> bundle) throws Exception {
        Path place = Path.of(
                bundle.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return commandClasses(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return commandClasses(jar.getPath("/"));
        }
    }

    private static List<Class<?>> commandClasses(Path root) throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Command.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            found.add(Class.forName(name));
        }
        return found;
    }

    /** Nothing is run here, so no service is needed. */
    private static CliCommand withoutServices(Class<?> type)
            throws InstantiationException, IllegalAccessException, InvocationTargetException {
        Constructor<?> constructor = type.getConstructors()[0];
        return (CliCommand) constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    @Test
    void everyCommandHasASectionWithAnExample() {
        assertTrue(COMMANDS.size() > 100, COMMANDS.keySet()::toString);
        COMMANDS.forEach((name, spec) -> assertTrue(
                SECTIONS.getOrDefault(name, "").contains("```sh"),
                () -> "docs/cli.md has no section with an example for " + name));
    }

    private static boolean isShared(String command, String option) {
        boolean ofDevice = command.equals("discover") || command.startsWith("device ");
        boolean ofTrustLists = command.startsWith("trustlist ");
        return OF_ALL.contains(option)
                || ofDevice && OF_DEVICES.contains(option)
                || ofTrustLists && OF_TRUST_LISTS.contains(option);
    }

    @Test
    void everyOptionIsDescribed() {
        COMMANDS.forEach((name, spec) -> {
            for (OptionSpec option : spec.options()) {
                for (String each : option.names()) {
                    String section = SECTIONS.getOrDefault(name, "");
                    assertTrue(
                            isShared(name, each)
                                    || section.contains("`" + each + "`")
                                    || section.contains("`" + each + " "),
                            () -> "docs/cli.md does not describe " + each + " of fleetpki " + name);
                }
            }
        });
    }

    @Test
    void exitCodesAreThoseOfTheHelp() {
        COMMANDS.forEach((name, spec) -> {
            String line = SECTIONS.getOrDefault(name, "")
                    .lines()
                    .filter(each -> each.startsWith("Exit codes: "))
                    .findFirst()
                    .orElse("");
            assertEquals(
                    List.copyOf(spec.usageMessage().exitCodeList().keySet()),
                    NUMBER.matcher(line).results().map(MatchResult::group).toList(),
                    () -> "fleetpki " + name);
        });
    }
}
