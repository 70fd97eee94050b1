// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Holds docs/cli.md against the program. The commands of other bundles are held against it by their own tests. */
class DocumentationTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^### fleetpki (.+)$");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]+|-[a-zA-Z])(?![\\w-])");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static String document;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(find());
    }

    /** The build runs tests in the bundle's folder, an IDE elsewhere in the checkout. */
    private static Path find() {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs").resolve("cli.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no docs/cli.md in or above " + start));
    }

    /** The text under each command's heading. */
    private static Map<String, String> sections() {
        Map<String, String> sections = new HashMap<>();
        Matcher heading = HEADING.matcher(document);
        while (heading.find()) {
            String rest = document.substring(heading.end());
            sections.put(heading.group(1), rest.split("(?m)^#{2,3} ", 2)[0]);
        }
        return sections;
    }

    private static String optionsOfAll() {
        return document.split("(?m)^## Options of every command$", 2)[1].split("(?m)^## ", 2)[0];
    }

    private static List<CommandSpec> commands() {
        return HelpTest.all(new Program().program().commandLine()).stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> spec.parent() != null)
                .toList();
    }

    private static String name(CommandSpec spec) {
        return spec.qualifiedName().substring("fleetpki ".length());
    }

    @Test
    void everyCommandHasASectionWithAnExample() {
        Map<String, String> sections = sections();
        for (CommandSpec spec : commands()) {
            String section = sections.getOrDefault(name(spec), "");
            assertTrue(section.contains("```"), () -> "docs/cli.md has no section with an example for " + name(spec));
        }
    }

    @Test
    void everyOptionIsDescribedWhereItBelongs() {
        Map<String, String> sections = sections();
        for (CommandSpec spec : commands()) {
            String text = sections.getOrDefault(name(spec), "") + optionsOfAll();
            for (OptionSpec option : spec.options()) {
                for (String each : option.names()) {
                    assertTrue(
                            text.contains("`" + each + "`") || text.contains("`" + each + " "),
                            () -> "docs/cli.md does not describe " + each + " of fleetpki " + name(spec));
                }
            }
        }
    }

    @Test
    void noOptionIsDescribedThatIsNotThere() {
        Map<String, String> sections = sections();
        for (CommandSpec spec : commands()) {
            for (String line : sections.getOrDefault(name(spec), "").lines().toList()) {
                if (line.startsWith("| `")) {
                    Matcher option = OPTION.matcher(line.split("\\|")[1]);
                    while (option.find()) {
                        assertTrue(
                                spec.optionsMap().containsKey(option.group()),
                                () -> "docs/cli.md describes " + line + " of fleetpki " + name(spec));
                    }
                }
            }
        }
    }

    @Test
    void theExitCodesOfACommandAreThoseOfItsHelp() {
        Map<String, String> sections = sections();
        for (CommandSpec spec : commands()) {
            String line = sections.getOrDefault(name(spec), "")
                    .lines()
                    .filter(each -> each.startsWith("Exit codes: "))
                    .findFirst()
                    .orElse("");
            List<String> documented =
                    NUMBER.matcher(line).results().map(MatchResult::group).toList();
            assertEquals(
                    List.copyOf(spec.usageMessage().exitCodeList().keySet()),
                    documented,
                    () -> "fleetpki " + name(spec));
        }
    }

    @Test
    void theTableOfExitCodesIsComplete() throws IllegalAccessException {
        TreeSet<Integer> constants = new TreeSet<>();
        for (Field field : ExitCodes.class.getFields()) {
            assertTrue(Modifier.isStatic(field.getModifiers()));
            constants.add(field.getInt(null));
        }
        TreeSet<Integer> documented = CODE.matcher(document)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(constants, documented);
    }

    @Test
    void everyExitCodeHasAHelpTextOfTheSameName() throws ReflectiveOperationException {
        for (Field field : ExitCodes.class.getFields()) {
            String text = (String) ExitCodeHelp.class.getField(field.getName()).get(null);
            assertTrue(text.startsWith(field.getInt(null) + ":"), field::getName);
        }
    }
}
