// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.adapter.webform.internal.WebformFamilies;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules P4 and P5 for families that are recognised by their refusal: a server that takes connections and says nothing. */
class SilentDeviceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Socket> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket socket = server.accept();
                    taken.add(socket);
                    Thread.ofVirtual().start(() -> listenTo(socket));
                }
            } catch (IOException e) {
                // the test is over, and the server closed
            }
        });
    }

    private void listenTo(Socket socket) {
        try {
            if (socket.getInputStream().read() >= 0) {
                asked.countDown();
            }
        } catch (IOException e) {
            // whoever asked has gone
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        for (Socket socket : taken) {
            socket.close();
        }
    }

    private static DeviceAdapter adapter(String family, Duration answer) {
        return WebformFamilies.shipped(
                        family,
                        new JdkDeviceHttp(
                                new Limits(Duration.ofSeconds(3), answer, 4 << 20),
                                InstantSource.system(),
                                new SecureRandom()),
                        new JdkTlsProbe(Duration.ofSeconds(3), Duration.ofSeconds(3), InstantSource.system()))
                .orElseThrow();
    }

    private Endpoint endpoint() {
        return new Endpoint(
                InetAddress.getLoopbackAddress().getHostAddress(),
                server.getLocalPort(),
                server.getLocalPort(),
                TlsTrust.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanwha", "hikvision", "reolink"})
    void aProbeOfADeviceThatHangsFailsInTime(String family) {
        DeviceAdapter adapter = adapter(family, Duration.ofSeconds(1));
        assertTimeoutPreemptively(PATIENCE, () -> {
            DeviceException e = assertThrows(DeviceException.class, () -> adapter.probe(endpoint()));
            assertInstanceOf(Failure.Unreachable.class, e.failure());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanwha", "hikvision", "reolink"})
    void aProbeEndsEarlyWhenItsThreadIsInterrupted(String family) throws InterruptedException {
        DeviceAdapter adapter = adapter(family, Duration.ofMinutes(10));
        AtomicReference<DeviceException> caught = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                adapter.probe(endpoint());
            } catch (DeviceException e) {
                caught.set(e);
            }
        });
        assertTrue(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "the device was never asked");
        thread.interrupt();
        thread.join(PATIENCE);
        assertNotNull(caught.get(), "the interrupted probe did not end");
        assertInstanceOf(InterruptedIOException.class, caught.get().getCause());
    }
}
