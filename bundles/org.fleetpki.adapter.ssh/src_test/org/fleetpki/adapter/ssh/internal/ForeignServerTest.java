// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are not what they seem, on the loopback. */
class ForeignServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nonsenseBehindTheBannerIsAFailureAndNoCrash(int seed) throws Exception {
        byte[] nonsense = new byte[2000];
        new Random(seed).nextBytes(nonsense);
        // a packet of sound length whose content makes no sense, for half of them
        if (seed % 2 == 0) {
            System.arraycopy(new byte[] {0, 0, 1, (byte) 0xf4, 10, 20}, 0, nonsense, 0, 6);
        }
        try (ServerSocket server = saying("SSH-2.0-Strange\r\n", nonsense);
                Secret secret = new Secret("word".toCharArray())) {
            SshAdapter adapter = new SshAdapter(null, PATIENCE);
            DeviceException e = assertThrows(
                    DeviceException.class, () -> adapter.open(endpoint(server), new Credentials("root", secret)));
            assertTrue(
                    e.failure() instanceof Failure.Unreachable
                            || e.failure() instanceof Failure.Unexpected
                            || e.failure() instanceof Failure.Unsupported,
                    e.getMessage());
        }
    }

    @Test
    void aBannerIsShownAsOneLine() throws Exception {
        try (ServerSocket server = saying("Welcome\r\nSSH-2.0-Box_1.0 \u001b[31mred\r\n", new byte[0])) {
            assertEquals(
                    Optional.of("Box_1.0 [31mred"),
                    Banner.read(server.getInetAddress().getHostAddress(), server.getLocalPort(), PATIENCE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 mail ESMTP\r\n", "SSH-1.5-old\r\n", "", "\n\n\n"})
    void whatIsNoSshServerIsSomethingElse(String greeting) throws Exception {
        try (ServerSocket server = saying(greeting, new byte[0])) {
            assertInstanceOf(Probe.NoMatch.class, new SshAdapter(null, PATIENCE).probe(endpoint(server)));
        }
    }

    /** A server that says something to whoever comes, and hangs up. */
    private static ServerSocket saying(String greeting, byte[] more) throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getByName("127.83.84.1"));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(greeting.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().write(more);
                    socket.shutdownOutput();
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    if (server.isClosed()) {
                        return;
                    }
                }
            }
        });
        return server;
    }

    private static Endpoint endpoint(ServerSocket server) {
        return new Endpoint(server.getInetAddress().getHostAddress(), 80, 443, TlsTrust.NOTHING)
                .with(Map.of("ssh.port", Integer.toString(server.getLocalPort()), "ssh.profile", "nginx"));
    }
}
