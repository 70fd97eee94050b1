// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.axis.AxisSimulator;
import org.fleetpki.sim.innovaphone.InnovaphoneSimulator;
import org.junit.jupiter.api.Test;

/** The probe against servers that take a connection and say nothing (P4, P5), and against a certificate of the factory. */
class InnovaphoneProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aServerThatHangsIsUnreachableInTime() throws Exception {
        try (ServerSocket silent = silent()) {
            DeviceException e = assertTimeoutPreemptively(
                    PATIENCE,
                    () -> assertThrows(
                            DeviceException.class,
                            () -> adapter(Duration.ofSeconds(3))
                                    .probe(at(silent.getLocalPort(), silent.getLocalPort()))));
            assertInstanceOf(Failure.Unreachable.class, e.failure());
        }
    }

    @Test
    void theProbeEndsWhenItsThreadIsInterrupted() throws Exception {
        try (ServerSocket silent = silent()) {
            AtomicReference<DeviceException> caught = new AtomicReference<>();
            Endpoint endpoint = at(silent.getLocalPort(), silent.getLocalPort());
            InnovaphoneAdapter adapter = adapter(PATIENCE.multipliedBy(10));
            Thread thread = Thread.ofPlatform()
                    .start(() -> caught.set(assertThrows(DeviceException.class, () -> adapter.probe(endpoint))));
            try (Socket asked = silent.accept()) {
                assertNotNull(asked.getInetAddress());
                thread.interrupt();
                thread.join(PATIENCE);
            }
            assertNotNull(caught.get(), "the interrupted probe did not end");
            assertInstanceOf(InterruptedIOException.class, caught.get().getCause());
        }
    }

    @Test
    void aCertificateOfTheFactoryTellsTheModelWithoutAnyTrust() throws Exception {
        try (SimulatedDevice device =
                        new InnovaphoneSimulator(Duration.ZERO).start(DeviceOrder.on("factory", "127.0.0.1"));
                ServerSocket closed = silent()) {
            int nobody = closed.getLocalPort();
            closed.close();
            Probe probe = adapter(Duration.ofSeconds(5)).probe(at(nobody, device.httpsPort()));
            Probe.Match match = assertInstanceOf(Probe.Match.class, probe);
            assertEquals("IP411", match.facts().model());
            assertEquals(0, device.logins());
            X509Certificate leaf = new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system())
                    .probe(at(nobody, device.httpsPort()))
                    .leaf();
            assertEquals(
                    Optional.of(new FactoryIdentity(match.facts().serial())),
                    adapter(Duration.ofSeconds(5)).factoryIdentity(leaf));
        }
    }

    @Test
    void somethingElseIsNoMatch() throws Exception {
        try (SimulatedDevice other = new AxisSimulator().start(DeviceOrder.on("a", "127.0.0.1"))) {
            Probe probe = adapter(Duration.ofSeconds(5)).probe(at(other.httpPort(), other.httpsPort()));
            assertInstanceOf(Probe.NoMatch.class, probe);
        }
    }

    private static ServerSocket silent() throws Exception {
        return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    private static Endpoint at(int http, int https) {
        return new Endpoint("127.0.0.1", http, https, TlsTrust.NOTHING);
    }

    private static InnovaphoneAdapter adapter(Duration answer) {
        return new InnovaphoneAdapter(
                new JdkDeviceHttp(
                        new Limits(Duration.ofSeconds(3), answer, 4 << 20), InstantSource.system(), new SecureRandom()),
                new JdkTlsProbe(Duration.ofSeconds(3), Duration.ofSeconds(3), InstantSource.system()),
                Duration.ofSeconds(60));
    }
}
