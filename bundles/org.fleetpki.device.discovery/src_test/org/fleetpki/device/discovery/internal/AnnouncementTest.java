// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices that announce themselves, played by responders on the loopback. */
class AnnouncementTest {

    private static final String HOST = "127.44.0.1";

    @Test
    void anOnvifDeviceIsFoundByWsDiscovery() throws Exception {
        try (Responder device = new Responder(
                HOST,
                question -> List.of(DiscoveryBench.probeMatch(
                        question,
                        "http://192.0.2.1:1/elsewhere http://" + HOST + ":8081/onvif/device_service https://" + HOST
                                + ":8444/onvif/device_service",
                        "onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/name/Door%20one"
                                + " onvif://www.onvif.org/hardware/C+7")))) {
            DiscoveryBench bench = run(DiscoveryMethod.WS_DISCOVERY, 100, device.place());
            Discovered found = only(bench);
            assertEquals(HOST, found.host());
            assertEquals(8081, found.httpPort());
            assertEquals(8444, found.httpsPort());
            assertEquals("Door one", found.name());
            assertEquals("C+7", found.facts().model());
            assertEquals(Set.of(DiscoveryMethod.WS_DISCOVERY), found.methods());
            assertEquals("", found.family());
            assertEquals(4, device.asked(), "two types, each sent twice");
        }
    }

    @Test
    void answersToSomebodyElsesQuestionAreNone() throws Exception {
        try (Responder device = new Responder(
                HOST, question -> List.of(DiscoveryBench.probeMatch(new byte[0], "http://" + HOST + "/", "")))) {
            assertEquals(
                    List.of(),
                    run(DiscoveryMethod.WS_DISCOVERY, 100, device.place()).found());
        }
    }

    @Test
    void anAxisCameraIsFoundByMulticastDns() throws Exception {
        try (Responder device =
                new Responder(HOST, question -> List.of(DiscoveryBench.axisAnswer(8080, "accc8e123456")))) {
            Discovered found = only(run(DiscoveryMethod.MDNS, 100, device.place()));
            assertEquals("AXIS P3265 - 1", found.name());
            assertEquals(8080, found.httpPort());
            assertEquals("AXIS", found.facts().vendor());
            assertEquals("ACCC8E123456", found.facts().serial());
        }
    }

    @Test
    void aDeviceIsFoundBySsdp() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=1800\r\nLOCATION: http://" + HOST
                + ":49152/rootdesc1.xml\r\nSERVER: Linux UPnP/1.0 AXIS\u001b[31m\r\nST:"
                + " urn:axis-com:service:BasicService:1\r\nUSN: uuid:1::urn:axis-com:service:BasicService:1\r\n\r\n";
        try (Responder device = new Responder(HOST, question -> List.of(answer.getBytes(StandardCharsets.US_ASCII)))) {
            Discovered found = only(run(DiscoveryMethod.SSDP, 100, device.place()));
            assertEquals("Linux UPnP/1.0 AXIS [31m", found.name());
            assertEquals(80, found.httpPort());
        }
    }

    @Test
    void whatSeveralWaysTellIsPutTogether() throws Exception {
        try (Responder onvif = new Responder(
                        HOST,
                        question -> List.of(DiscoveryBench.probeMatch(
                                question, "http://" + HOST + ":8080/onvif", "onvif://www.onvif.org/hardware/P3265")));
                Responder mdns =
                        new Responder(HOST, question -> List.of(DiscoveryBench.axisAnswer(8080, "ACCC8E000001")))) {
            DiscoveryOrder order = DiscoveryOrder.announcements().within(Duration.ofSeconds(1), 100);
            Places places = new Places(Map.of(
                    DiscoveryMethod.WS_DISCOVERY, List.of(onvif.place()), DiscoveryMethod.MDNS, List.of(mdns.place())));
            DiscoveryBench bench = new DiscoveryBench().run(order, places, List.of());
            Discovered found = only(bench);
            assertEquals(Set.of(DiscoveryMethod.WS_DISCOVERY, DiscoveryMethod.MDNS), found.methods());
            assertEquals("P3265", found.facts().model());
            assertEquals("ACCC8E000001", found.facts().serial());
            assertEquals(1, bench.summary().remarks().size(), "there was nobody to ask by SSDP");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ADDRESS", mode = EnumSource.Mode.EXCLUDE)
    void malformedAnswersAreNoneAndDoNotHideGoodOnes(DiscoveryMethod method) throws Exception {
        Random random = new Random(1);
        try (Responder device = new Responder(HOST, question -> {
            List<byte[]> answers = new ArrayList<>(List.of(
                    new byte[0],
                    "<".getBytes(StandardCharsets.US_ASCII),
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                            .getBytes(StandardCharsets.US_ASCII),
                    "HTTP/1.1 200 OK".getBytes(StandardCharsets.US_ASCII),
                    // a name that points to itself
                    new byte[] {0, 0, (byte) 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0, (byte) 0xc0, 12, 0, 12, 0, 1}));
            byte[] good = good(method, question);
            // few enough for the socket's buffer, so that the last one is not lost
            for (int i = 0; i < 40; i++) {
                byte[] damaged = good.clone();
                for (int j = 0; j < 4; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                answers.add(Arrays.copyOf(damaged, random.nextInt(damaged.length)));
            }
            answers.add(good);
            return answers;
        })) {
            DiscoveryBench bench = run(method, 1000, device.place());
            assertTrue(bench.found().stream().anyMatch(found -> found.host().equals(HOST)));
            assertEquals(List.of(), bench.summary().remarks());
        }
    }

    private static byte[] good(DiscoveryMethod method, byte[] question) {
        return switch (method) {
            case WS_DISCOVERY -> DiscoveryBench.probeMatch(question, "http://" + HOST + "/onvif", "");
            case MDNS -> DiscoveryBench.axisAnswer(80, "ACCC8E000001");
            case SSDP -> "HTTP/1.1 200 OK\r\nST: ssdp:all\r\nUSN: uuid:1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            case ADDRESS -> throw new AssertionError();
        };
    }

    @Test
    void aFloodOfAnswersFromManyAddressesIsBounded() throws Exception {
        AtomicReference<byte[]> question = new AtomicReference<>();
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(HOST))) {
            Thread flood = Thread.ofPlatform().daemon().start(() -> {
                try {
                    DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
                    socket.receive(packet);
                    question.set(Arrays.copyOf(packet.getData(), packet.getLength()));
                    byte[] answer = DiscoveryBench.probeMatch(question.get(), "", "");
                    for (int i = 0; i < 10_000; i++) {
                        String host = "127.45." + i / 250 + "." + (1 + i % 250);
                        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName(host))) {
                            stranger.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                        }
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            DiscoveryOrder order = DiscoveryBench.by(DiscoveryMethod.WS_DISCOVERY, 50)
                    .within(Duration.ofSeconds(3), 50)
                    .withPorts(1, List.of(2))
                    .withPace(16, 10_000);
            DiscoveryBench bench = new DiscoveryBench()
                    .run(
                            order,
                            DiscoveryBench.at(
                                    DiscoveryMethod.WS_DISCOVERY,
                                    new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort())),
                            List.of());
            assertEquals(50, bench.found().size());
            assertEquals(50, bench.summary().announced());
            assertTrue(bench.summary().remarks().getFirst().startsWith("More than 50 devices"));
            flood.join();
        }
    }

    @Test
    void listeningEndsWhenItsThreadIsInterrupted() throws Exception {
        try (Responder device = new Responder(HOST, question -> List.of())) {
            DiscoveryOrder order = DiscoveryBench.by(DiscoveryMethod.SSDP, 10).within(Duration.ofHours(1), 10);
            AtomicReference<Throwable> seen = new AtomicReference<>();
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    new DiscoveryBench().run(order, DiscoveryBench.at(DiscoveryMethod.SSDP, device.place()), List.of());
                } catch (InterruptedException e) {
                    seen.set(e);
                }
            });
            device.awaitFirst();
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(60)), "the interruption is ignored");
            assertTrue(seen.get() instanceof InterruptedException);
        }
    }

    @Test
    void multicastReachesADeviceThatListens() throws Exception {
        InetAddress group = InetAddress.getByName("239.255.255.250");
        NetworkInterface face = NetworkInterface.networkInterfaces()
                .filter(AnnouncementTest::carriesMulticast)
                .findFirst()
                .orElse(null);
        assumeTrue(face != null, "no network interface here carries multicast");
        try (MulticastSocket device = new MulticastSocket(0)) {
            device.joinGroup(new InetSocketAddress(group, 0), face);
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
                    while (true) {
                        device.receive(packet);
                        byte[] answer =
                                DiscoveryBench.probeMatch(Arrays.copyOf(packet.getData(), packet.getLength()), "", "");
                        device.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            DiscoveryBench bench =
                    run(DiscoveryMethod.WS_DISCOVERY, 100, new InetSocketAddress(group, device.getLocalPort()));
            assertFalse(bench.found().isEmpty());
        }
    }

    private static boolean carriesMulticast(NetworkInterface face) {
        try {
            return face.isUp()
                    && face.supportsMulticast()
                    && face.inetAddresses().anyMatch(Inet4Address.class::isInstance);
        } catch (SocketException e) {
            return false;
        }
    }

    private static DiscoveryBench run(DiscoveryMethod method, int most, InetSocketAddress place)
            throws InterruptedException {
        return new DiscoveryBench().run(DiscoveryBench.by(method, most), DiscoveryBench.at(method, place), List.of());
    }

    private static Discovered only(DiscoveryBench bench) {
        assertEquals(1, bench.found().size(), bench.found().toString());
        return bench.found().getFirst();
    }
}
