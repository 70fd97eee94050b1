// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fleetpki.device.api.AddressLists;
import org.fleetpki.device.api.AddressRange;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.junit.jupiter.api.Test;

/** Devices that are found by knocking at addresses. */
class KnockingTest {

    private static final Places NOBODY = new Places(Map.of());

    @Test
    void aNetworkOf65534AddressesIsSearchedWithinItsBounds() throws Exception {
        FakeFamily family = new FakeFamily("fake", endpoint -> true, "");
        try (ServerSocket one = listening("127.77.3.4", 0);
                ServerSocket two = listening("127.77.255.254", one.getLocalPort())) {
            DiscoveryOrder order = DiscoveryOrder.at(List.of(AddressRange.parse("127.77.0.0/16")))
                    .withPorts(1, List.of(one.getLocalPort()))
                    .withPace(8, 1_000_000);
            DiscoveryBench bench = new DiscoveryBench().run(order, NOBODY, List.of(family));
            assertEquals(Set.of("127.77.3.4", "127.77.255.254"), hosts(bench));
            assertEquals(65_534, bench.summary().knocked());
            assertEquals(2, bench.summary().found());
            assertTrue(family.most().get() <= 8, "more were asked at once than may be");
            assertEquals(
                    Set.of(DiscoveryMethod.ADDRESS), bench.found().getFirst().methods());
            assertEquals(two.getLocalPort(), bench.found().getFirst().httpsPort());
        }
    }

    @Test
    void familiesAreAskedInOrderAndTheGenericOneLast() throws Exception {
        List<DeviceAdapter> families = List.of(
                new FakeFamily("generic", endpoint -> true, ""),
                new FakeFamily("b-fails", endpoint -> fail(), ""),
                new FakeFamily("camera", endpoint -> endpoint.host().equals("127.78.0.1"), "S1"));
        try (ServerSocket one = listening("127.78.0.1", 0);
                ServerSocket two = listening("127.78.0.2", one.getLocalPort())) {
            DiscoveryOrder order = DiscoveryOrder.at(AddressLists.parse("127.78.0.1-2:" + two.getLocalPort()));
            DiscoveryBench bench = new DiscoveryBench().run(order, NOBODY, families);
            assertEquals(
                    Map.of("127.78.0.1", "camera", "127.78.0.2", "generic"),
                    bench.found().stream().collect(Collectors.toMap(Discovered::host, Discovered::family)));
        }
    }

    private static boolean fail() {
        throw new IllegalStateException("a defect of an adapter");
    }

    @Test
    void oneDeviceIsToldOfOnceWhateverItsAddresses() throws Exception {
        FakeFamily family = new FakeFamily("fake", endpoint -> true, "SERIAL-1");
        try (ServerSocket everywhere = new ServerSocket(0)) {
            DiscoveryOrder order = DiscoveryOrder.at(AddressLists.parse(
                    "127.0.0.1-9:" + everywhere.getLocalPort() + "\nlocalhost:" + everywhere.getLocalPort()));
            DiscoveryBench bench = new DiscoveryBench().run(order, NOBODY, List.of(family));
            assertEquals(1, bench.found().size());
            assertEquals(10, bench.summary().knocked());
        }
    }

    @Test
    void noMoreAreToldOfThanWereAskedFor() throws Exception {
        FakeFamily family = new FakeFamily("fake", endpoint -> true, "");
        try (ServerSocket everywhere = new ServerSocket(0)) {
            DiscoveryOrder order = DiscoveryOrder.at(AddressLists.parse("127.79.0.0/16:" + everywhere.getLocalPort()))
                    .within(Duration.ZERO, 5)
                    .withPace(16, 1_000_000);
            DiscoveryBench bench = new DiscoveryBench().run(order, NOBODY, List.of(family));
            assertEquals(5, bench.found().size());
            assertTrue(bench.summary().knocked() < 65_534, "the search goes on for nothing");
        }
    }

    @Test
    void aSearchEndsWhenItsThreadIsInterruptedAndWhatWasFoundIsTold() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        AtomicReference<Throwable> seen = new AtomicReference<>();
        try (ServerSocket one = listening("127.80.0.1", 0)) {
            DiscoveryOrder order = DiscoveryOrder.at(List.of(AddressRange.parse("127.80.0.1-127.89.255.255")))
                    .withPorts(1, List.of(one.getLocalPort()))
                    .withPace(4, 20);
            NetworkDiscovery discovery = new NetworkDiscovery(
                    DiscoveryBench.NO_TLS,
                    List.of(new FakeFamily("fake", endpoint -> true, "")),
                    NOBODY,
                    Duration.ofSeconds(5));
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    discovery.run(order, found -> told.countDown());
                } catch (InterruptedException e) {
                    seen.set(e);
                }
            });
            told.await();
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(60)), "the interruption is ignored");
            assertTrue(seen.get() instanceof InterruptedException);
        }
    }

    @Test
    void noMoreAreBegunInASecondThanWereAllowed() throws Exception {
        long start = System.nanoTime();
        DiscoveryOrder order = DiscoveryOrder.at(AddressLists.parse("127.91.0.1-11"))
                .withPorts(1, List.of(2))
                .withPace(16, 10);
        new DiscoveryBench().run(order, NOBODY, List.of());
        // the first is begun at once, and each of the ten others a tenth of a second after the one before
        assertTrue(System.nanoTime() - start >= 999_000_000L, "the pace was not kept");
    }

    @Test
    void anAddressWhereNobodyAnswersIsNoDevice() throws Exception {
        FakeFamily family = new FakeFamily("fake", endpoint -> true, "");
        DiscoveryOrder order = DiscoveryOrder.at(AddressLists.parse("127.90.0.1\nno-such-host.invalid"))
                .withPorts(1, List.of(2));
        DiscoveryBench bench = new DiscoveryBench().run(order, NOBODY, List.of(family));
        assertEquals(List.of(), bench.found());
        assertEquals(0, family.most().get(), "an adapter was bothered for nothing");
    }

    private static ServerSocket listening(String host, int port) throws Exception {
        return new ServerSocket(port, 50, InetAddress.getByName(host));
    }

    private static Set<String> hosts(DiscoveryBench bench) {
        return bench.found().stream().map(Discovered::host).collect(Collectors.toSet());
    }
}
