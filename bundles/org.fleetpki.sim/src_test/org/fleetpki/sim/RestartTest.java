// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void refusesConnectionsInTheGapAndServesTheNewCertificateAfterwards() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.3");
                Wire old = new Wire(device)) {
            old.send("GET /1 HTTP/1.1\nHost: x\n\n");
            old.head();
            assertEquals("GET /1\n", old.octets(7));
            TlsIdentity next = EchoDevice.identity("127.20.1.3");
            device.restart(next, Duration.ofSeconds(1));
            assertThrows(ConnectException.class, () -> connect(device.host(), device.httpPort()));
            assertThrows(ConnectException.class, () -> connect(device.host(), device.httpsPort()));
            assertEquals("", old.rest());
            awaitOpen(device);
            assertEquals("200", curl(device, next.chain().getFirst()));
            assertEquals(
                    "000",
                    curl(device, EchoDevice.identity("127.20.1.3").chain().getFirst()));
        }
    }

    @Test
    void doorsMayStayClosed() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.4")) {
            TlsIdentity identity = EchoDevice.identity("127.20.1.4");
            device.server.restart(() -> new Doors(false, Optional.of(identity)), Duration.ZERO);
            awaitOpen(device);
            assertThrows(ConnectException.class, () -> connect(device.host(), device.httpPort()));
            device.server.restart(() -> new Doors(true, Optional.empty()), Duration.ZERO);
            Instant deadline = Instant.now().plus(LONG);
            while (!isOpen(device.host(), device.httpPort()) && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
            }
            assertTrue(isOpen(device.host(), device.httpPort()));
            assertFalse(isOpen(device.host(), device.httpsPort()));
        }
    }

    @Test
    @SuppressWarnings("resource") // It is closed, in the middle.
    void aDeviceThatIsSwitchedOffInTheGapStaysOff() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        EchoDevice off = EchoDevice.open("127.20.1.5");
        off.restart(EchoDevice.identity("127.20.1.5"), Duration.ofMillis(200));
        off.close();
        off.server.restart(
                () -> {
                    asked.countDown();
                    return new Doors(true, Optional.empty());
                },
                Duration.ZERO);
        assertFalse(asked.await(600, TimeUnit.MILLISECONDS));
        assertFalse(isOpen(off.host(), off.httpPort()));
        assertFalse(isOpen(off.host(), off.httpsPort()));
    }

    @Test
    void anAddressThatIsTakenOrForeignIsSaid() throws Exception {
        try (EchoDevice device = EchoDevice.open("127.20.1.6")) {
            DeviceOrder taken = new DeviceOrder(
                    "x", "", "", device.host(), "", 0, device.httpsPort(), "root", "pass", Optional.empty());
            DeviceServer server = new DeviceServer(taken, new SimulatedClock(Instant::now), new SecureRandom());
            TlsIdentity identity = EchoDevice.identity("127.20.1.6");
            IOException refused =
                    assertThrows(IOException.class, () -> server.open(null, new Doors(true, Optional.of(identity))));
            String where = "Cannot listen on 127.20.1.6:" + device.httpsPort();
            assertTrue(refused.getMessage().startsWith(where), refused.getMessage());
            assertFalse(isOpen(device.host(), server.httpPort()));
        }
        assertThrows(IOException.class, () -> EchoDevice.open("192.0.2.1"));
    }

    private String curl(EchoDevice device, X509Certificate trusted) throws Exception {
        Path file = Files.writeString(folder.resolve("trusted.pem"), Pem.of(trusted));
        return ExternalTool.run(
                "curl",
                "-s",
                "-o",
                "/dev/null",
                "-w",
                "%{http_code}",
                "--cacert",
                file.toString(),
                "https://" + device.host() + ":" + device.httpsPort() + "/");
    }

    private static void awaitOpen(SimulatedDevice device) {
        Instant deadline = Instant.now().plus(LONG);
        while (!isOpen(device.host(), device.httpsPort()) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertTrue(isOpen(device.host(), device.httpsPort()), "the device does not come back");
    }

    private static boolean isOpen(String host, int port) {
        try {
            connect(host, port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void connect(String host, int port) throws IOException {
        new Socket(host, port).close();
    }
}
