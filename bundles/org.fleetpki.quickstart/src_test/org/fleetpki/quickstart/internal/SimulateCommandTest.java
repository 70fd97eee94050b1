// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.sim.DeviceOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class SimulateCommandTest {

    @TempDir
    Path folder;

    private final FakeFamily family = new FakeFamily();
    private final Fakes.RecordingTerminal terminal = new Fakes.RecordingTerminal();
    private final Fakes.ManualInterruption interruption = new Fakes.ManualInterruption();

    private Callable<Integer> command(String... arguments) {
        Callable<Integer> command = new SimulateCommand(new SimulatedFleets(List.of(family)), terminal, interruption);
        new CommandLine(command).parseArgs(arguments);
        return command;
    }

    /** Interrupts whatever happens, as the command would run forever. */
    private int runningWhenShown() throws InterruptedException {
        try {
            assertTrue(terminal.shown().await(30, TimeUnit.SECONDS), terminal::log);
            return family.running.size();
        } finally {
            interruption.request();
        }
    }

    @Test
    void forgetfulDevicesRunUntilTheInterruption() throws Exception {
        Path password = folder.resolve("password");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> code = other.submit(command("--devices", "3", "--password-file", password.toString()));
            int running = runningWhenShown();
            assertEquals(ExitCodes.OK, code.get(30, TimeUnit.SECONDS));
            assertEquals(3, running);
        }
        assertEquals(List.of(), family.running);
        assertTrue(terminal.data().contains("https://127.0.0.1:40443/"), terminal::data);
        assertTrue(terminal.log().contains(password.toString()), terminal::log);
        assertEquals(
                List.of("cam-1", "cam-2", "cam-3"),
                family.orders.stream().map(DeviceOrder::id).toList());
        String secret = Files.readString(password);
        assertEquals(secret, family.orders.getFirst().password());
        assertTrue(family.orders.getFirst().flash().isEmpty());
        assertFalse(terminal.data().contains(secret) || terminal.log().contains(secret));
    }

    private void makeWorkspace() throws Exception {
        new SimulationFile(folder.resolve("simulation.csv"))
                .write(List.of(new SimulationRow("cam-1", "axis", "", "", "127.0.0.1", "cam-1", 1, 2)));
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets").resolve("device-password"), "pass\n");
        Files.createDirectories(folder.resolve("simulation").resolve("cam-1").resolve("certificates"));
        Files.writeString(folder.resolve("simulation").resolve("cam-1").resolve("settings"), "remembered");
    }

    @Test
    void freshDevicesHaveForgottenEverything() throws Exception {
        makeWorkspace();
        family.broken = "cam-1";
        assertThrows(CliException.class, command("-w", folder.toString())::call, "ports or the device are broken");
        assertTrue(Files.exists(folder.resolve("simulation").resolve("cam-1")));

        assertThrows(CliException.class, command("-w", folder.toString(), "--fresh")::call);

        assertFalse(Files.exists(folder.resolve("simulation").resolve("cam-1")));
    }

    @Test
    void aFolderWithoutSimulatedDevicesIsToldWithTheWayToSome() {
        CliException refused = assertThrows(CliException.class, command("-w", folder.toString())::call);

        assertEquals(ExitCodes.SPEC_INVALID, refused.exitCode());
        assertTrue(refused.getMessage().contains("'fleetpki quickstart' makes a workspace"), refused::getMessage);
    }

    @Test
    void freshIsNotForForgetfulDevices() {
        CliException refused = assertThrows(CliException.class, command("--devices", "1", "--fresh")::call);
        assertEquals(ExitCodes.SPEC_INVALID, refused.exitCode());
        assertEquals(List.of(), family.orders);
    }

    @Test
    void aFamilyWithoutASimulatorIsNamed() throws Exception {
        new SimulationFile(folder.resolve("simulation.csv"))
                .write(List.of(new SimulationRow("pbx", "innovaphone", "", "", "127.0.0.1", "", 65534, 65535)));
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets").resolve("device-password"), "pass");

        CliException refused = assertThrows(CliException.class, command("-w", folder.toString())::call);

        assertEquals("There is no simulator for the family 'innovaphone'; there are axis.", refused.getMessage());
    }

    @Test
    void aMassHasAnAddressForEachAndAnInventory() throws Exception {
        Path password = folder.resolve("password");
        Path inventory = folder.resolve("devices.csv");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> code = other.submit(command(
                    "--devices",
                    "300",
                    "--mix",
                    "axis",
                    "--port",
                    "19443",
                    "--password-file",
                    password.toString(),
                    "--inventory",
                    inventory.toString()));
            int running = runningWhenShown();
            assertEquals(ExitCodes.OK, code.get(30, TimeUnit.SECONDS));
            assertEquals(300, running);
        }
        assertEquals(List.of(), family.running);
        List<String> rows = Files.readAllLines(inventory);
        assertEquals(301, rows.size());
        assertEquals("axis-1,axis,127.64.0.1,19443,19443", rows.get(1));
        assertEquals("axis-300,axis,127.64.1.50,19443,19443", rows.get(300));
        assertTrue(terminal.data().contains("300"), terminal::data);
    }

    @Test
    void aMixIsSharesOfFamilies() throws Exception {
        SimulatedMix mix = SimulatedMix.parse("axis:60,onvif:20,generic:20");
        List<String> families = mix.families(10);
        assertEquals(6, families.stream().filter("axis"::equals).count());
        assertEquals(2, families.stream().filter("onvif"::equals).count());
        assertEquals("axis", families.getFirst());
        for (String wrong : List.of("axis:0", "axis:x", "", "axis,axis", "axis:1;onvif:2")) {
            CliException refused = assertThrows(CliException.class, () -> SimulatedMix.parse(wrong), wrong);
            assertEquals(ExitCodes.SPEC_INVALID, refused.exitCode());
        }
    }

    @Test
    void aMixNeedsANumberAndKnownFamilies() {
        assertThrows(CliException.class, command("--mix", "axis")::call);
        CliException refused = assertThrows(
                CliException.class,
                command(
                        "--devices",
                        "2",
                        "--mix",
                        "axis,innovaphone",
                        "--password-file",
                        folder.resolve("password").toString())::call);
        assertTrue(refused.getMessage().contains("no simulator for the family 'innovaphone'"), refused::getMessage);
        assertEquals(List.of(), family.running);
    }
}
