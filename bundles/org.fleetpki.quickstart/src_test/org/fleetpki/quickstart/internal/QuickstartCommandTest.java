// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.pki.api.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QuickstartCommandTest {

    @TempDir
    Path folder;

    private final FakeAuthorities authorities = new FakeAuthorities();
    private final FakeFleet fleet = new FakeFleet();
    private final FakeFamily family = new FakeFamily();
    private Fakes.RecordingTerminal terminal = new Fakes.RecordingTerminal();
    private Fakes.ManualInterruption interruption = new Fakes.ManualInterruption();

    private Path workspace() {
        return folder.resolve("trial");
    }

    /** Run in a workspace with free ports, with whatever the command throws. */
    private int run(String... arguments) throws Exception {
        Callable<Integer> command = new QuickstartCommand(
                new WorkspaceMaker(authorities, new SecureRandom(), new LoopbackAddresses()),
                new SimulatedFleets(List.of(family)),
                new FleetStory(
                        fleet,
                        fleet,
                        fleet,
                        fleet,
                        List.of(new Fakes.Writer("junit", "junit.xml"), new Fakes.Writer("html", "report.html"))),
                terminal,
                interruption);
        new CommandLine(command)
                .parseArgs(Stream.concat(Stream.of("-w", workspace().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
        return command.call();
    }

    /** A quickstart on the usual ports would meet a simulation that somebody runs; so the file is there before. */
    private void useFreePorts() throws IOException {
        Files.createDirectories(workspace());
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Files.writeString(
                    workspace().resolve("simulation.csv"),
                    SimulationRow.HEADER + "\ncam-1,axis,P3265-V,,127.0.0.1,cam-1.fleet.example," + one.getLocalPort()
                            + "," + two.getLocalPort() + "\n");
        }
    }

    @Test
    void theFirstRunTellsTheWholeStory() throws Exception {
        useFreePorts();

        assertEquals(ExitCodes.OK, run());

        assertEquals(List.of("observe", "plan", "apply plan-0", "verify"), fleet.calls);
        assertEquals(
                List.of("cam-1"),
                family.orders.stream().map(order -> order.id()).toList());
        assertEquals(List.of(), family.running, "all devices are off again");
        String story = terminal.data();
        int position = 0;
        for (String part :
                List.of("== Observed", "== Planned", "== Applied", "== Verified", "== Reports", "Next, try:")) {
            int found = story.indexOf(part, position);
            assertTrue(found >= 0, () -> part + " is not where it should be in\n" + story);
            position = found;
        }
        assertTrue(story.contains("  fleetpki simulate -w " + workspace()), story);
        assertTrue(story.contains("curl --cacert " + workspace().resolve("root.pem")), story);
        assertTrue(story.contains("  fleetpki workbench -w " + workspace()), story);
    }

    @Test
    void theWorkspaceHasAllThatItNeeds() throws Exception {
        useFreePorts();

        run();

        assertEquals(List.of("root", "issuing"), List.copyOf(authorities.made.keySet()));
        Path secrets = workspace().resolve("secrets");
        assertEquals(
                Files.readString(secrets.resolve("ca-root-passphrase")),
                authorities.made.get("root").passphrase());
        assertEquals(
                Files.readString(secrets.resolve("ca-passphrase")),
                authorities.made.get("issuing").passphrase());
        assertEquals(
                Files.readString(secrets.resolve("device-password")),
                family.orders.getFirst().password());
        assertEquals(
                Pem.encode(authorities.made.get("root").certificate()),
                Files.readString(workspace().resolve("root.pem")));
        String fleetFile = Files.readString(workspace().resolve("fleet.yaml"));
        assertTrue(fleetFile.contains("password: file:secrets/device-password"), fleetFile);
        assertTrue(fleetFile.contains("firstContact: pin"), fleetFile);
        assertTrue(fleetFile.contains("hostName: cam-1.fleet.example"), fleetFile);
        Path reports = workspace().resolve("reports").resolve("run-1");
        assertEquals("junit of run-1", Files.readString(reports.resolve("junit.xml")));
        assertEquals("plan-0", Files.readString(reports.resolve("plan.json")));
        assertFalse(Files.exists(workspace().resolve("plan.json")));
    }

    @Test
    void noSecretIsShown() throws Exception {
        useFreePorts();

        run("-v");

        try (Stream<Path> secrets = Files.list(workspace().resolve("secrets"))) {
            for (Path secret : secrets.toList()) {
                String text = Files.readString(secret);
                assertFalse(terminal.data().contains(text) || terminal.log().contains(text), secret::toString);
            }
        }
    }

    @Test
    void theSecondRunFindsNothingToDo() throws Exception {
        useFreePorts();
        run();
        List<FakeAuthorities.Fake> before = List.copyOf(authorities.made.values());
        terminal = new Fakes.RecordingTerminal();

        assertEquals(ExitCodes.OK, run());

        assertEquals(before, List.copyOf(authorities.made.values()));
        assertTrue(terminal.data().contains("nothing to do"), terminal::data);
        assertTrue(Files.exists(workspace().resolve("reports").resolve("run-3").resolve("report.html")));
    }

    @Test
    void aRunThatWasKilledWhileApplyingResumesItsPlanFirst() throws Exception {
        useFreePorts();
        fleet.during = verb -> {
            if (verb.startsWith("apply")) {
                throw new IllegalStateException("killed");
            }
            return null;
        };
        assertThrows(IllegalStateException.class, this::run);
        assertTrue(Files.exists(workspace().resolve("plan.json")));
        fleet.during = verb -> null;
        fleet.calls.clear();

        assertEquals(ExitCodes.OK, run());

        assertEquals(List.of("apply plan-0", "observe", "plan", "apply plan-1", "verify"), fleet.calls);
        assertFalse(Files.exists(workspace().resolve("plan.json")));
        assertTrue(terminal.data().contains("== The plan of an interrupted run"), terminal::data);
        Path resumed = workspace().resolve("reports").resolve("run-1");
        assertTrue(Files.exists(resumed.resolve("report.html")) && Files.exists(resumed.resolve("plan.json")));
    }

    @Test
    void aRunThatWasKilledWhileMakingTheWorkspaceGoesOn() throws Exception {
        useFreePorts();
        authorities.callsUntilKilled = 1;
        assertThrows(IllegalStateException.class, this::run);
        String passphrase = authorities.made.get("root").passphrase();
        authorities.callsUntilKilled = -1;

        assertEquals(ExitCodes.OK, run());

        assertEquals(passphrase, authorities.made.get("root").passphrase());
        assertEquals(List.of("root", "issuing"), List.copyOf(authorities.made.keySet()));
    }

    @Test
    void anInterruptedRunKeepsItsPlan() throws Exception {
        useFreePorts();
        fleet.outcome = Outcome.NOT_REACHED;
        fleet.during = verb -> {
            if (verb.startsWith("apply")) {
                interruption.request();
            }
            return null;
        };

        CliException stopped = assertThrows(CliException.class, this::run);

        assertEquals(ExitCodes.INTERRUPTED, stopped.exitCode());
        assertTrue(Files.exists(workspace().resolve("plan.json")));
        assertEquals(List.of(), family.running);
        interruption = new Fakes.ManualInterruption();
        fleet.outcome = Outcome.DONE;
        fleet.during = verb -> null;
        assertEquals(ExitCodes.OK, run());
    }

    @Test
    void whatFailsIsToldByTheExitCode() throws Exception {
        useFreePorts();
        fleet.outcome = Outcome.ROLLED_BACK;

        assertEquals(ExitCodes.DEVICES_FAILED, run());

        assertFalse(terminal.data().contains("Next, try:"), terminal::data);
        assertTrue(terminal.data().contains("== Reports"), terminal::data);
    }

    @Test
    void aFolderOfSomebodyElseIsNotTouched() throws Exception {
        Files.createDirectories(workspace());
        Files.writeString(workspace().resolve("thesis.txt"), "mine");

        CliException refused = assertThrows(CliException.class, this::run);

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, refused.exitCode());
        assertTrue(refused.getMessage().contains("is not empty and no quickstart workspace"), refused::getMessage);
        try (Stream<Path> files = Files.list(workspace())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        useFreePorts();
        int port = new SimulationFile(workspace().resolve("simulation.csv"))
                .read()
                .getFirst()
                .httpsPort();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            CliException refused = assertThrows(CliException.class, this::run);

            assertEquals(ExitCodes.WORKSPACE_UNUSABLE, refused.exitCode());
            assertTrue(refused.getMessage().contains("127.0.0.1:" + taken.getLocalPort()), refused::getMessage);
            assertTrue(refused.getMessage().contains("'fleetpki simulate' is running"), refused::getMessage);
        }
        assertEquals(List.of(), family.orders);
    }

    @Test
    void aDeviceThatCannotBeSwitchedOnSwitchesTheOthersOff() throws Exception {
        useFreePorts();
        family.broken = "cam-1";

        CliException refused = assertThrows(CliException.class, this::run);

        assertTrue(
                refused.getMessage().contains("cam-1 at 127.0.0.1 cannot be switched on: the flash"),
                refused::getMessage);
        assertEquals(List.of(), family.running);
    }

    @Test
    void theNumberOfDevicesIsForANewWorkspace() throws Exception {
        useFreePorts();
        assertEquals(ExitCodes.OK, run("--devices", "3"));
        assertTrue(terminal.log().contains("The workspace has 1 devices already"), terminal::log);
        for (String bad : List.of("0", "-1", "201")) {
            assertEquals(
                    ExitCodes.SPEC_INVALID,
                    assertThrows(CliException.class, () -> run("--devices", bad))
                            .exitCode());
        }
    }

    @Test
    void asJsonThereIsOneDocumentAndAsLinesOneForEachDevice() throws Exception {
        useFreePorts();
        assertEquals(ExitCodes.OK, run("--output", "json"));
        assertEquals("{\"report\":\"run-1\"}\n", terminal.data());
        terminal = new Fakes.RecordingTerminal();
        assertEquals(ExitCodes.OK, run("--output", "ndjson"));
        assertEquals("{\"result\":\"cam-1\"}\n", terminal.data());
    }
}
