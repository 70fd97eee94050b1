// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLServerSocket;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe.Served;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.Test;

@SuppressWarnings("resource") // secrets and streams of a test end with it
class JdkTlsProbeTest {

    private final JdkTlsProbe probe =
            new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system());
    private final TestAuthority root = new TestAuthority("root");
    private final TestAuthority.Identity identity = root.server("IP:127.0.0.1");

    @Test
    void capturesAChainThatItRefuses() throws Exception {
        try (TinyServer server = TinyServer.tls(identity.server(), TinyServer.always(TinyServer.ok("")))) {
            Served served = probe.probe(server.endpoint());
            assertEquals(identity.chain(), served.chain());
            assertFalse(served.accepted());
            assertTrue(served.refusal().startsWith("nothing is trusted"), served.refusal());
            assertEquals("", served.protocol());
            assertTrue(server.received().isEmpty());
        }
    }

    @Test
    void acceptsWhatIsTrusted() throws Exception {
        try (TinyServer server = TinyServer.tls(identity.server(), TinyServer.always(TinyServer.ok("")))) {
            TlsTrust anchor = new TlsTrust(Set.of(), List.of(root.certificate()));
            for (TlsTrust trust : List.of(anchor, TlsTrust.pin(Fingerprint.of(identity.leaf())))) {
                Served served = probe.probe(server.endpoint(trust));
                assertTrue(served.accepted(), served.refusal());
                assertEquals("", served.refusal());
                assertEquals("TLSv1.3", served.protocol());
            }
        }
    }

    @Test
    void speaksTls12() throws Exception {
        try (SSLServerSocket socket = (SSLServerSocket) identity.server()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            Thread.ofVirtual().start(() -> readOne(socket));
            assertEquals(
                    "TLSv1.2",
                    probe.probe(at(socket.getLocalPort(), TlsTrust.pin(Fingerprint.of(identity.leaf()))))
                            .protocol());
        }
    }

    @Test
    void saysWhatIsNoTlsServer() throws Exception {
        // a plain HTTP server answers a client hello with an error page
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerPlainly(socket));
            DeviceException e = fails(at(socket.getLocalPort(), TlsTrust.NOTHING));
            assertTrue(e.getMessage().endsWith(" is not a TLS server."), e.getMessage());
        }
    }

    @Test
    void endsAHandshakeThatHangs() throws Exception {
        JdkTlsProbe impatient = new JdkTlsProbe(Duration.ofMillis(300), Duration.ofMillis(300), InstantSource.system());
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            DeviceException e = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(
                            DeviceException.class, () -> impatient.probe(at(silent.getLocalPort(), TlsTrust.NOTHING))));
            assertTrue(e.getMessage().contains("did not complete a TLS handshake in time"), e.getMessage());
        }
    }

    @Test
    void saysWhyThereIsNoConnection() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        assertEquals(
                "The device does not answer: 127.0.0.1:" + free + " refuses connections.",
                fails(at(free, TlsTrust.NOTHING)).getMessage());
        assertEquals(
                "The device does not answer: the name no-such-device.invalid is not known.",
                fails(new Endpoint("no-such-device.invalid", 80, 443, TlsTrust.NOTHING))
                        .getMessage());
    }

    @Test
    void anExchangeSendsNothingToAServerThatIsNotTrusted() throws Exception {
        try (TinyServer server = TinyServer.tls(identity.server(), TinyServer.always(TinyServer.ok("")));
                Exchange exchange = new JdkDeviceHttp().open(server.endpoint(), Scheme.HTTPS, Optional.empty())) {
            DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(Request.get("/")));
            Failure.Untrusted untrusted = assertInstanceOf(Failure.Untrusted.class, e.failure());
            assertEquals(identity.chain(), untrusted.presented());
            assertTrue(server.received().isEmpty());
        }
    }

    @Test
    void anExchangeComparesTheAddressItself() throws Exception {
        TestAuthority.Identity elsewhere = root.server("IP:127.0.0.9");
        try (TinyServer server = TinyServer.tls(elsewhere.server(), TinyServer.always(TinyServer.ok("")));
                Exchange exchange = new JdkDeviceHttp()
                        .open(
                                server.endpoint(new TlsTrust(Set.of(), List.of(root.certificate()))),
                                Scheme.HTTPS,
                                Optional.empty())) {
            DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(Request.get("/")));
            assertTrue(e.getMessage().contains("it names 127.0.0.9 and not 127.0.0.1"), e.getMessage());
        }
        try (TinyServer server = TinyServer.tls(elsewhere.server(), TinyServer.always(TinyServer.ok("hello")));
                Exchange exchange = new JdkDeviceHttp()
                        .open(
                                server.endpoint(TlsTrust.pin(Fingerprint.of(elsewhere.leaf()))),
                                Scheme.HTTPS,
                                Optional.empty())) {
            assertEquals("hello", exchange.send(Request.get("/")).text());
        }
    }

    private DeviceException fails(Endpoint endpoint) {
        DeviceException e = assertThrows(DeviceException.class, () -> probe.probe(endpoint));
        assertInstanceOf(Failure.Unreachable.class, e.failure());
        return e;
    }

    private static Endpoint at(int port, TlsTrust trust) {
        return new Endpoint("127.0.0.1", port, port, trust);
    }

    private static void readOne(ServerSocket socket) {
        try (var accepted = socket.accept()) {
            accepted.getInputStream().read();
        } catch (IOException e) {
            // the client is done
        }
    }

    private static void answerPlainly(ServerSocket socket) {
        try (var accepted = socket.accept()) {
            accepted.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            accepted.getInputStream().readNBytes(2000);
        } catch (IOException e) {
            // the client is done
        }
    }
}
