// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our Digest log-in against a stranger: Apache's mod_auth_digest, which shares no line with us or with our simulators. */
class ApacheDigestTest {

    private static final String HOST = "127.20.9.1";
    private static final String REALM = "fleet";
    private static final Path SERVER = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Process apache;
    private int port;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(SERVER), "Apache is not installed (Debian: apache2-bin)");
        assumeTrue(Files.exists(MODULES.resolve("mod_auth_digest.so")), "Apache has no mod_auth_digest here");
        port = freePort();
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("page"), "behind the log-in");
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("MD5")
                        .digest(("root:" + REALM + ":right").getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve("users"), "root:" + REALM + ":" + hash + "\n");
        Path configuration = Files.writeString(folder.resolve("apache.conf"), configuration(documents));
        apache = new ProcessBuilder(SERVER.toString(), "-X", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apache.log").toFile())
                .start();
        awaitPort();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (apache != null) {
            apache.destroy();
            assertTrue(apache.waitFor(30, TimeUnit.SECONDS), "Apache does not end");
        }
    }

    private String configuration(Path documents) {
        String modules =
                List.of("mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_digest").stream()
                        .map(name -> "LoadModule " + name + "_module " + MODULES.resolve("mod_" + name + ".so") + "\n")
                        .reduce("", String::concat);
        return modules
                + "ServerRoot " + folder + "\n"
                + "ServerName " + HOST + "\n"
                + "Listen " + HOST + ":" + port + "\n"
                + "PidFile " + folder.resolve("apache.pid") + "\n"
                + "ErrorLog " + folder.resolve("error.log") + "\n"
                + "DefaultRuntimeDir " + folder + "\n"
                + "DocumentRoot " + documents + "\n"
                + "<Directory " + documents + ">\n"
                + "  AuthType Digest\n"
                + "  AuthName " + REALM + "\n"
                + "  AuthDigestProvider file\n"
                + "  AuthUserFile " + folder.resolve("users") + "\n"
                + "  AuthDigestNonceLifetime 1\n"
                + "  Require valid-user\n"
                + "</Directory>\n";
    }

    @Test
    void theRightPasswordIsAcceptedAgainAndAgain() throws Exception {
        try (Secret secret = new Secret("right".toCharArray());
                Exchange exchange = exchange(secret)) {
            for (int i = 0; i < 5; i++) {
                Response page = exchange.send(Request.get("/page?with=query&number=" + i));
                assertEquals(200, page.status());
                assertEquals("behind the log-in", page.text());
            }
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndTriedOnce() throws Exception {
        try (Secret secret = new Secret("wrong".toCharArray());
                Exchange exchange = exchange(secret)) {
            DeviceException refused = assertThrows(DeviceException.class, () -> exchange.send(Request.get("/page")));
            assertInstanceOf(Failure.Unauthorized.class, refused.failure());
            assertThrows(DeviceException.class, () -> exchange.send(Request.get("/page")));
        }
        List<String> mismatches = Files.readAllLines(folder.resolve("error.log")).stream()
                .filter(line -> line.contains("password mismatch"))
                .toList();
        assertEquals(1, mismatches.size(), mismatches::toString);
    }

    private Exchange exchange(Secret secret) {
        Limits limits = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(30), 1 << 20);
        return new JdkDeviceHttp(limits, InstantSource.system(), new SecureRandom())
                .open(
                        new Endpoint(HOST, port, port, TlsTrust.NOTHING),
                        Scheme.HTTP,
                        Optional.of(new Credentials("root", secret)));
    }

    private void awaitPort() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && apache.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(HOST, port), 1000);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50); // nothing else tells when the server listens
            }
        }
        throw new IOException("Apache does not start: " + Files.readString(folder.resolve("apache.log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
