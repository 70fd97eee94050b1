// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.SpecProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {

    private static final Pattern KEY = Pattern.compile("(?m)^( +)\"([\\w-]+)\": ");

    @TempDir
    private Path folder;

    private final CheckedFleetFiles files = new CheckedFleetFiles();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("plan.json");
    }

    @Test
    void aPlanIsReadBackEqual() throws Exception {
        Plan plan = Samples.plan();

        files.writePlan(plan, file);

        assertEquals(plan, files.readPlan(file));
    }

    @Test
    void thePrintedPlanIsAPlanToo() throws Exception {
        Files.writeString(file, new LineFleetJson().of(Samples.plan()));

        assertEquals(Samples.plan(), files.readPlan(file));
    }

    @Test
    void writingIsStable() throws Exception {
        files.writePlan(Samples.plan(), file);
        String first = Files.readString(file);
        files.writePlan(files.readPlan(file), file);

        assertEquals(first, Files.readString(file));
        assertTrue(first.startsWith("{\n  \"fleetpki-plan\": 1,\n  \"sha256\": \""), first);
    }

    /** Keys that stand in a plan only where they say something, and what is said if they have another name. */
    private static final Map<String, String> OPTIONAL = Map.of(
            "keyFrom", "unknown key",
            "allowExperimental", "unknown key",
            "settings", "unknown key",
            "notes", "unknown key",
            "number", "the plan was changed",
            "gate", "the plan was changed");

    /** Deletes each line that holds a key, one at a time: whatever is missing is named. */
    @Test
    void everyMissingKeyIsNamedByItsPath() throws Exception {
        files.writePlan(Samples.plan(), file);
        String whole = Files.readString(file);
        int tried = 0;
        for (Matcher key = KEY.matcher(whole); key.find(); tried++) {
            String name = key.group(2);
            String renamed = whole.substring(0, key.start(2)) + "zzzzzzzzzzzz" + whole.substring(key.end(2));

            List<SpecProblem> problems = problems(renamed);

            if (OPTIONAL.containsKey(name)) {
                String wanted = OPTIONAL.get(name);
                assertTrue(
                        problems.stream().anyMatch(problem -> problem.message().startsWith(wanted)),
                        name + ": " + problems);
                continue;
            }
            assertTrue(
                    problems.stream()
                            .anyMatch(problem -> problem.message().contains("lacks '" + name + "'")
                                    && problem.message().startsWith("$")),
                    name + ": " + problems);
        }
        assertTrue(tried > 50, "keys tried: " + tried);
    }

    @Test
    void anUnknownKeyIsRefusedAtItsPlace() throws Exception {
        files.writePlan(Samples.plan(), file);

        SpecProblem problem = problems(
                        Files.readString(file).replace("  \"policy\"", "  \"polices\": [],\n  \"policy\""))
                .getFirst();

        assertEquals("8:3 unknown key 'polices' in $; did you mean 'policy'?", text(problem));
    }

    @Test
    void aChangeByHandIsRefused() throws Exception {
        files.writePlan(Samples.plan(), file);
        String whole = Files.readString(file);
        for (String change : List.of(
                "\"https-only\"=\"http-and-https\"",
                "8443=443",
                "adds 2 certificates=adds 3 certificates",
                "0101=0001",
                "env:FLEET_PASSWORD=env:OTHER",
                "\"CHANGE\"=\"MANUAL\"")) {
            String[] parts = change.split("=");
            assertTrue(whole.contains(parts[0]), change);

            SpecProblem problem = problems(whole.replaceFirst(Pattern.quote(parts[0]), parts[1]))
                    .getFirst();

            assertEquals(
                    "3:13 the plan was changed after it was made; plan again rather than edit it",
                    text(problem),
                    change);
        }
    }

    @Test
    void formattingItAnewIsNoChange() throws Exception {
        files.writePlan(Samples.plan(), file);
        Files.writeString(file, Files.readString(file).replaceAll("\n *", " "));

        assertEquals(Samples.plan(), files.readPlan(file));
    }

    @Test
    void aNewerFormatIsRefusedWithoutFurtherComplaints() throws Exception {
        List<SpecProblem> problems = problems("{\"fleetpki-plan\": 2, \"novelty\": true}");

        assertEquals(
                "1:19 this plan is of format 2 and this program reads format 1; use a newer FleetPKI, or plan again",
                text(problems.getFirst()));
        assertEquals(1, problems.size());
    }

    @Test
    void whatIsNoPlanIsRefused() throws Exception {
        assertEquals("1:1 the file is empty", text(problems("").getFirst()));
        assertEquals(
                "1:1 $ lacks 'fleetpki-plan'; this is no plan",
                text(problems("{\"a\": 1}").getFirst()));
        assertTrue(text(problems("[]").getFirst()).startsWith("1:1 a plan is a JSON object"));
        assertEquals(
                "2:1 this is not JSON (RFC 8259), or it is cut off here",
                text(problems("{\"a\":\n").getFirst()));
        assertTrue(text(problems("[".repeat(100_000)).getFirst()).contains("values are nested too deep"));
        assertTrue(text(problems("{} {}").getLast()).contains("nothing may follow"));
    }

    @Test
    void wrongValuesAreReportedByTheirPath() throws Exception {
        files.writePlan(Samples.plan(), file);
        String broken = Files.readString(file)
                .replace("\"PT9528H\"", "\"P1000Y\"")
                .replace("2026-05-01T12:00:00.123456789Z", "yesterday")
                .replace("\"KEY\"", "\"KEYS\"")
                .replace("\"file:secrets/ca\"", "\"hunter2\"")
                .replace("8443", "84430");

        List<String> problems =
                problems(broken).stream().map(SpecProblem::message).toList();

        assertEquals(5, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("$.createdAt is not right: write a time such as"));
        assertTrue(problems.get(1).startsWith("$.policy.authorityPassphrase must name where"));
        assertTrue(problems.get(2).startsWith("$.policy.profile.validity is not right: write an ISO 8601 duration"));
        assertTrue(problems.get(3).startsWith("$.devices[0].device.httpsPort must be a whole number"));
        assertEquals(
                "$.devices[0].steps[1].kind must be one of TRUST, KEY, REQUEST, ISSUE, INSTALL, SWITCH, VERIFY, MODE,"
                        + " CLEAN_UP, not 'KEYS'; did you mean 'KEY'?",
                problems.get(4));
        assertFalse(problems.toString().contains("hunter2"));
    }

    @Test
    void duplicateKeysAreRefused() throws Exception {
        assertTrue(problems("{\"fleetpki-plan\": 1, \"fleetpki-plan\": 1}").stream()
                .anyMatch(problem -> problem.message().startsWith("key 'fleetpki-plan' was already given on line 1")));
    }

    @Test
    void anExistingPlanSurvivesAWriteThatFails() throws Exception {
        Path inside = folder.resolve("none").resolve("plan.json");

        FleetException e = assertThrows(FleetException.class, () -> files.writePlan(Samples.plan(), inside));

        assertEquals(
                inside + ": the plan cannot be written: there is no such file or folder.",
                e.failure().sentence());
        assertThrows(FleetException.class, () -> files.writePlan(Samples.plan(), folder));
    }

    @Test
    void aFullDiskIsSaidSo() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");

        FleetException e = assertThrows(FleetException.class, () -> files.writePlan(Samples.plan(), full));

        assertEquals(
                "/dev/full: the plan cannot be written: No space left on device.",
                e.failure().sentence());
    }

    @Test
    void writingLeavesNothingElseBehind() throws Exception {
        Files.writeString(file, "old");
        files.writePlan(Samples.plan(), file);

        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
        assertEquals(Samples.plan(), files.readPlan(file));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("p.json");
        Files.writeString(real, "old");
        Files.createSymbolicLink(file, real);

        files.writePlan(Samples.plan(), file);

        assertTrue(Files.isSymbolicLink(file));
        assertEquals(Samples.plan(), files.readPlan(real));
    }

    @Test
    void permissionsAreThoseOfAnyNewFile() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "x");
        files.writePlan(Samples.plan(), file);

        assertEquals(permissions(other), permissions(file));
    }

    private static Set<?> permissions(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix")
                ? Files.getPosixFilePermissions(path)
                : Set.of();
    }

    private List<SpecProblem> problems(String text) throws IOException {
        Files.writeString(file, text);
        FleetException e = assertThrows(FleetException.class, () -> files.readPlan(file));
        return ((FleetFailure.SpecInvalid) e.failure()).problems();
    }

    private static String text(SpecProblem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.message();
    }
}
