// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationFileTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("simulation.csv");
    }

    @Test
    void whatIsWrittenIsRead() throws CliException {
        List<SimulationRow> rows = new LoopbackAddresses(address -> true).choose(7);
        SimulationFile simulation = new SimulationFile(file());

        simulation.write(rows);

        assertTrue(simulation.exists());
        assertEquals(rows, simulation.read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam-1,axis,,,127.10.0.11,cam,18080",
                "cam 1,axis,,,127.10.0.11,cam,18080,18443",
                "../cam,axis,,,127.10.0.11,cam,18080,18443",
                "cam-1,axis,,,192.168.1.1,cam,18080,18443",
                "cam-1,axis,,,127.10.0.11,cam,http,18443",
                "cam-1,axis,,,127.10.0.11,cam,0,18443",
                "cam-1,axis,,,127.10.0.11,cam,18080,99999"
            })
    void aBadLineIsToldWithItsPlace(String line) throws IOException {
        Files.writeString(file(), SimulationRow.HEADER + "\n" + line + "\n");

        CliException failure = assertThrows(CliException.class, () -> new SimulationFile(file()).read());

        assertEquals(ExitCodes.SPEC_INVALID, failure.exitCode());
        assertTrue(failure.getMessage().startsWith(file() + ":2:1: "), failure::getMessage);
    }

    @Test
    void aDeviceIsNamedOnce() throws IOException {
        String line = "cam-1,axis,,,127.10.0.11,cam,18080,18443\n";
        Files.writeString(file(), SimulationRow.HEADER + "\n" + line + "\n" + line);

        CliException failure = assertThrows(CliException.class, () -> new SimulationFile(file()).read());

        assertTrue(failure.getMessage().contains(":4:1: there is a device 'cam-1' above already"), failure::getMessage);
    }

    @Test
    void eachDeviceHasAnAddressOfItsOwn() {
        List<SimulationRow> rows = new LoopbackAddresses(address -> true).choose(LoopbackAddresses.MOST);

        assertEquals(
                LoopbackAddresses.MOST,
                rows.stream().map(SimulationRow::host).distinct().count());
        assertEquals("127.10.0.11", rows.getFirst().host());
        assertEquals("127.10.0.210", rows.getLast().host());
        assertEquals("cam-1.fleet.example", rows.getFirst().hostName());
        assertTrue(rows.stream().allMatch(row -> row.httpPort() == 18080 && row.httpsPort() == 18443));
    }

    @Test
    void whereThereIsOneLoopbackAddressEachDeviceHasPortsOfItsOwn() {
        List<SimulationRow> rows = new LoopbackAddresses(address -> false).choose(LoopbackAddresses.MOST);

        assertTrue(rows.stream().allMatch(row -> row.host().equals("127.0.0.1")));
        assertEquals(
                2L * LoopbackAddresses.MOST,
                rows.stream()
                        .flatMap(row -> List.of(row.httpPort(), row.httpsPort()).stream())
                        .distinct()
                        .count());
    }

    @Test
    void thisComputerHasAtLeastOneLoopbackAddress() {
        assertEquals(2, new LoopbackAddresses().choose(2).size());
    }
}
