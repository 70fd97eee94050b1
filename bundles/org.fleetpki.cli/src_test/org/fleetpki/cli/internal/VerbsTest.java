// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerbsTest {

    @TempDir
    Path workspace;

    private final Program program = new Program();

    @BeforeEach
    void makeFleetFile() throws IOException {
        Files.writeString(workspace.resolve("fleet.yaml"), "name: harbour\n");
    }

    private int run(String... arguments) {
        return program.run(Stream.concat(Stream.of(arguments), Stream.of("-w", workspace.toString()))
                .toArray(String[]::new));
    }

    private String data() {
        return program.terminal.data();
    }

    private String log() {
        return program.terminal.log();
    }

    @Test
    void observeShowsATableOnStdoutAndNothingElse() {
        program.engine.observations = List.of(
                Fleets.observation("cam-1", DeviceStatus.OK, ""),
                Fleets.observation("cam-2", DeviceStatus.UNTRUSTED, "Nobody vouched for it."));

        assertEquals(ExitCodes.OK, run("observe"));

        assertTrue(data().contains("✔ cam-1"), this::data);
        assertTrue(data().contains("! cam-2   Certificate not trusted"), this::data);
        assertTrue(data().contains("cam-2: Nobody vouched for it."), this::data);
        assertTrue(data().contains("2126-10-28"), this::data);
        assertTrue(data().contains("2 devices: 1 OK; 1 Certificate not trusted."), this::data);
        assertEquals("", log());
    }

    @Test
    void observeFailsForDevicesThatCouldNotBeSeen() {
        for (DeviceStatus status : DeviceStatus.values()) {
            program.engine.observations = Fleets.observations(DeviceStatus.OK, status);
            boolean unseen = List.of(DeviceStatus.UNREACHABLE, DeviceStatus.LOGIN_REFUSED, DeviceStatus.PROBLEM)
                    .contains(status);
            assertEquals(unseen ? ExitCodes.DEVICES_FAILED : ExitCodes.OK, run("observe"), status::toString);
        }
    }

    @Test
    void observeAsJsonIsOneArray() {
        program.engine.observations = Fleets.observations(DeviceStatus.OK, DeviceStatus.OK);

        assertEquals(ExitCodes.OK, run("observe", "--output", "json"));

        assertEquals("[{\"observation\":\"cam-1\"},{\"observation\":\"cam-1\"}]\n", data());
    }

    @Test
    void linesOfJsonAreWrittenAsDevicesAreFinished() {
        program.engine.observations = Fleets.observations(DeviceStatus.OK, DeviceStatus.OK);
        StringBuilder afterFirst = new StringBuilder();
        program.engine.afterEach = () -> {
            if (afterFirst.isEmpty()) {
                afterFirst.append(data());
            }
        };

        assertEquals(ExitCodes.OK, run("observe", "--output", "ndjson"));

        assertEquals("{\"observation\":\"cam-1\"}\n", afterFirst.toString());
        assertEquals("{\"observation\":\"cam-1\"}\n".repeat(2), data());
    }

    @Test
    void progressIsDrawnOnATerminalOnlyAndTakenAwayAgain() {
        program.engine.observations = Fleets.observations(DeviceStatus.OK);
        program.terminal.interactive = true;

        run("observe", "--output", "json");

        assertTrue(log().contains("\rObserving 0/1"), this::log);
        assertTrue(log().endsWith(" \r"), this::log);
        assertFalse(data().contains("Observing"), this::data);
    }

    @Test
    void verboseLogsPlainLinesAndQuietNothing() {
        program.engine.observations = Fleets.observations(DeviceStatus.OK);
        program.terminal.interactive = true;

        run("observe", "-v");
        assertTrue(log().contains("some-device: Look" + System.lineSeparator()), this::log);
        assertFalse(log().contains("\r "), this::log);
        assertEquals(1, program.lastOptions.verbosity());

        Program quiet = new Program();
        quiet.terminal.interactive = true;
        quiet.run("plan", "-q", "-w", workspace.toString());
        assertEquals("", quiet.terminal.log());
        assertTrue(quiet.terminal.data().contains("nothing to do"));
    }

    @Test
    void planShowsTheDifferenceTheReasonAndTheSteps() {
        program.engine.plan = Fleets.plan(Verdict.CHANGE, Verdict.MANUAL);

        assertEquals(ExitCodes.OK, run("plan", "-o", workspace.resolve("p.json").toString()));

        assertTrue(data().contains("cam-1 (127.10.0.11, axis): to change"), this::data);
        assertTrue(data().contains("it serves a certificate that it made itself"), this::data);
        assertTrue(data().contains("issuer  (none) → Example issuing"), this::data);
        assertTrue(data().contains("https   http-and-https → (removed)"), this::data);
        assertTrue(data().contains("1. Make a key: EC-P256"), this::data);
        assertTrue(data().contains("1. Open the device's web page."), this::data);
        assertTrue(data().contains("2 devices: 1 to change; 1 by hand."), this::data);
        assertEquals(workspace.resolve("p.json"), program.files.written);
        assertTrue(
                log().contains("Next: fleetpki apply " + workspace.resolve("p.json") + " -w " + workspace), this::log);
    }

    @Test
    void planTellsByItsExitCodeOnlyIfAskedTo() {
        program.engine.plan = Fleets.plan(Verdict.CHANGE);
        assertEquals(ExitCodes.OK, run("plan"));
        assertEquals(ExitCodes.PLAN_HAS_CHANGES, run("plan", "--detailed-exitcode"));
        program.engine.plan = Fleets.plan(Verdict.MANUAL);
        assertEquals(ExitCodes.PLAN_HAS_CHANGES, run("plan", "--detailed-exitcode"));
        program.engine.plan = Fleets.plan(Verdict.NOTHING_TO_DO);
        assertEquals(ExitCodes.OK, run("plan", "--detailed-exitcode"));
        program.engine.plan = Fleets.plan(Verdict.CHANGE, Verdict.REFUSED);
        assertEquals(ExitCodes.REFUSED, run("plan"));
        program.engine.plan = Fleets.plan(Verdict.REFUSED, Verdict.UNKNOWN);
        assertEquals(ExitCodes.DEVICES_FAILED, run("plan"));
    }

    @Test
    void aPlanThatWasInterruptedIsNotWritten() {
        program.engine.plan = Fleets.plan(Verdict.CHANGE, Verdict.CHANGE);
        program.engine.afterEach = program.interruption::request;

        assertEquals(
                ExitCodes.INTERRUPTED,
                run("plan", "-o", workspace.resolve("p.json").toString()));

        assertNull(program.files.written);
        assertEquals("", data());
        assertTrue(log().contains("fleetpki plan: Interrupted"), this::log);
    }

    @Test
    void applyShowsTheTaskResultAndWritesEveryReport() throws IOException {
        program.engine.report = Fleets.report(Outcome.DONE, Outcome.ROLLED_BACK);

        assertEquals(ExitCodes.DEVICES_FAILED, run("apply", "plan.json"));

        assertEquals(List.of("apply plan-7"), program.engine.calls);
        assertTrue(data().contains("✔ cam-1   127.10.0.11  Finished"), this::data);
        assertTrue(data().contains("✘ cam-2   127.10.0.11  Failed, rolled back  It did not go well."), this::data);
        assertTrue(data().contains("2 devices: 1 finished; 1 failed, rolled back."), this::data);
        Path reports = workspace.resolve("reports").resolve("run-9");
        assertEquals("junit of run-9", Files.readString(reports.resolve("junit.xml")));
        try (Stream<Path> files = Files.list(reports)) {
            assertEquals(4, files.count());
        }
        assertTrue(log().contains("Reports: " + reports), this::log);
    }

    @Test
    void reportsThatCannotBeWrittenDoNotHideWhatWasDone() throws IOException {
        Files.writeString(workspace.resolve("reports"), "a file where the folder should be");
        program.engine.report = Fleets.report(Outcome.DONE);

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, run("apply", "plan.json"));

        assertTrue(data().contains("Finished"), this::data);
        assertTrue(log().startsWith("fleetpki apply: " + workspace.resolve("reports")), this::log);
        program.engine.report = Fleets.report(Outcome.UNKNOWN);
        assertEquals(ExitCodes.STATE_UNKNOWN, run("apply", "plan.json"), "the graver of the two");
    }

    @Test
    void anInterruptedApplySaysHowToResume() {
        program.engine.report = Fleets.report(Outcome.DONE, Outcome.NOT_REACHED);
        program.engine.afterEach = program.interruption::request;

        assertEquals(ExitCodes.INTERRUPTED, run("apply", "plan.json"));

        assertTrue(log().contains("'fleetpki apply plan.json -w " + workspace + "' resumes"), this::log);
        assertTrue(data().contains("Not reached"), this::data);
    }

    @Test
    void verifyTellsWhetherEveryDeviceIsAsItShouldBe() {
        program.engine.report = Fleets.report(Outcome.NOTHING_TO_DO);
        assertEquals(ExitCodes.OK, run("verify"));
        program.engine.report = Fleets.report(Outcome.NOTHING_TO_DO, Outcome.FAILED_UNCHANGED);
        assertEquals(ExitCodes.DEVICES_FAILED, run("verify", "--output", "ndjson"));
        assertTrue(data().endsWith("{\"result\":\"cam-1\"}\n{\"result\":\"cam-2\"}\n"), this::data);
        assertEquals("", log());
    }

    @Test
    void theFleetFileIsTakenByPlaceOrByOptionButNotByBoth() throws IOException {
        Path other = Files.writeString(workspace.resolve("other.yaml"), "");

        assertEquals(ExitCodes.OK, run("verify", other.toString()));
        assertEquals(other, program.files.read);
        assertEquals(ExitCodes.OK, run("verify"));
        assertEquals(workspace.resolve("fleet.yaml"), program.files.read);
        assertEquals(ExitCodes.OK, run("verify", "-f", other.toString()));
        assertEquals(other, program.files.read);
        assertEquals(ExitCodes.SPEC_INVALID, run("verify", "-f", other.toString(), other.toString()));
    }
}
