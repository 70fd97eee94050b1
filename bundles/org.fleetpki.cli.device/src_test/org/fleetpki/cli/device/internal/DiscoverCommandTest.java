// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.Discovery;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a search looks, and how what it finds is written. */
class DiscoverCommandTest {

    @TempDir
    Path folder;

    private final DeviceProgram program = new DeviceProgram();
    private final List<DiscoveryOrder> orders = new ArrayList<>();

    private final Discovery discovery = (order, found) -> {
        orders.add(order);
        for (int i = 0; i < 2; i++) {
            found.accept(new Discovered(
                    "192.0.2." + (i + 1),
                    80,
                    443,
                    Set.of(DiscoveryMethod.MDNS),
                    "fake",
                    new DeviceFacts("FAKE", "F 1", "=0001", "1.0"),
                    "hall\u001b",
                    Optional.of(TestCertificates.DEVICE)));
        }
        return new Discovery.Summary(2, order.ranges().size(), 2, List.of("One network was left out."));
    };

    private int run(String... arguments) {
        return program.plain(door -> new DiscoverCommand(discovery, program, program), arguments);
    }

    @Test
    void withoutAddressesDevicesAnnounceThemselves() {
        assertEquals(ExitCodes.OK, run(), program.log());
        assertEquals(DiscoveryOrder.announcements().methods(), orders.getLast().methods());
        assertTrue(
                program.data().contains(Fingerprint.of(TestCertificates.DEVICE).hex()), program.data());
        assertFalse(program.data().contains("\u001b"), "control characters of a device");
        assertTrue(program.log().contains("One network was left out."), program.log());
    }

    @Test
    void addressesAreKnockedAt() throws Exception {
        Path list = Files.writeString(folder.resolve("list"), "192.0.2.77\n");
        assertEquals(
                ExitCodes.OK,
                run(
                        "192.0.2.0/30",
                        "--file",
                        list.toString(),
                        "--https-port",
                        "8443",
                        "--at-once",
                        "2",
                        "--seconds",
                        "0"),
                program.log());
        assertEquals(Set.of(), orders.getLast().methods());
        assertEquals(2, orders.getLast().ranges().size());
        assertEquals(List.of(8443), orders.getLast().httpsPorts());
        assertEquals(2, orders.getLast().concurrency());
        assertEquals(ExitCodes.OK, run("192.0.2.1", "--method", "ssdp", "--output", "ndjson"));
        assertEquals(Set.of(DiscoveryMethod.SSDP), orders.getLast().methods());
        assertEquals(2, program.data().lines().count());
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() {
        assertEquals(ExitCodes.SPEC_INVALID, run("192.0.2.0/99"));
        assertEquals(ExitCodes.SPEC_INVALID, run("--method", "telepathy"));
        assertEquals(ExitCodes.SPEC_INVALID, run("--at-once", "0"));
        assertEquals(ExitCodes.SPEC_INVALID, run("--https-port", "70000"));
        assertEquals(List.of(), orders);
    }

    @Test
    void anInventoryHasUniqueIdsAndNoFormulas() throws Exception {
        Path out = folder.resolve("devices.csv");
        assertEquals(ExitCodes.OK, run("--inventory", out.toString()));
        assertEquals(
                List.of(
                        "id,family,host,httpPort,httpsPort",
                        "F-1-0001,fake,192.0.2.1,80,443",
                        "F-1-0001-2,fake,192.0.2.2,80,443"),
                Files.readAllLines(out));
    }
}
