// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.adapter.axis.internal.AxisAdapter;
import org.fleetpki.adapter.generic.internal.GenericAdapter;
import org.fleetpki.device.api.AddressLists;
import org.fleetpki.device.api.AddressRange;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.Discovery;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.discovery.internal.NetworkDiscovery;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.axis.AxisSettings;
import org.fleetpki.sim.axis.AxisSimulator;
import org.fleetpki.sim.tls.TlsSimulator;
import org.junit.jupiter.api.Test;

/** Simulated devices found by the real adapters. */
class DiscoveryTest {

    private final TlsProbe tls = new JdkTlsProbe();
    private final Discovery discovery =
            new NetworkDiscovery(tls, List.of(new GenericAdapter(tls), new AxisAdapter(new JdkDeviceHttp(), tls)));
    private final List<Discovered> found = new ArrayList<>();

    @Test
    void devicesAreToldWithTheirFamiliesAndWhatTheyServeAndNobodyLogsIn() throws Exception {
        try (SimulatedDevice camera = camera("127.66.0.1");
                SimulatedDevice other = new TlsSimulator().start(DeviceOrder.on("other", "127.66.0.2"))) {
            Map<String, String> before = camera.state();
            Discovery.Summary cameras = run(camera, "127.66.0.0/29");
            Discovery.Summary others = run(other, "127.66.0.2");
            assertEquals(6, cameras.knocked());
            assertEquals(1, others.found());
            assertEquals(
                    Map.of("127.66.0.1", "axis", "127.66.0.2", "generic"),
                    found.stream().collect(Collectors.toMap(Discovered::host, Discovered::family)));
            Discovered axis = found.getFirst();
            assertEquals(Set.of(DiscoveryMethod.ADDRESS), axis.methods());
            assertFalse(axis.facts().serial().isEmpty());
            assertTrue(axis.leaf().isPresent());
            assertEquals(before, camera.state());
            assertEquals(0, camera.logins());
        }
    }

    private static SimulatedDevice camera(String host) throws Exception {
        return new AxisSimulator(AxisSettings.restartingFor(Duration.ofMillis(100)))
                .start(DeviceOrder.on("camera", host));
    }

    private Discovery.Summary run(SimulatedDevice device, String range) throws InterruptedException {
        List<AddressRange> ranges = AddressLists.parse(range + ":" + device.httpsPort());
        return discovery.run(DiscoveryOrder.at(ranges).withPorts(device.httpPort(), List.of(443)), found::add);
    }
}
