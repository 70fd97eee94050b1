// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fleetpki updates serve}: a device polls it over real sockets until it serves a certificate of the fleet. */
class UpdatesServeTest {

    @TempDir
    private Path folder;

    private PullBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new PullBench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aDeviceOfTheFleetEndsWithACertificateThatIsProven() throws Exception {
        try (PullProgram server = serve("--until-all-done")) {
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.OK, server.exitCode(), server.data() + server.log());
            X509Certificate leaf = bench.served();
            assertEquals(List.of(leaf), bench.issuing.issued());
            assertEquals(Fingerprint.of(leaf), bench.pin(), "what was proven is pinned");
            assertEquals(new X500Principal("CN=pbx.example.org,O=Works"), leaf.getSubjectX500Principal());
            assertEquals(
                    List.of(GeneralName.parse("DNS:pbx.example.org"), GeneralName.parse("IP:127.0.0.1")),
                    Pki.READER.alternativeNames(leaf));
            assertEquals(1, server.events("issued").size(), server.data());
            assertEquals(1, server.events("proven").size(), server.data());
            assertTrue(server.events("polled").size() > 2, server.data());
            assertTrue(server.events("device").getFirst().contains("\"stage\":\"GOOD\""), server.data());
            assertTrue(server.log().contains("only what a caller says"), server.log());
        }
        try (PullProgram again = serve("--until-all-done")) {
            bench.poll(again, again::hasEnded);
            assertEquals(ExitCodes.OK, again.exitCode(), again.data() + again.log());
            assertEquals(1, bench.issuing.issued().size(), "a good certificate stays");
        }
    }

    @Test
    void whoeverIsNotInTheFleetIsGivenNothing() throws Exception {
        bench.fleet("settings: { innovaphone.serial: 00-90-33-00-00-01 }");
        try (PullProgram server = serve()) {
            bench.poll(server, () -> server.events("refused").size() == 1);
            bench.pbx.poll(server.url());
            assertEquals(1, server.events("refused").size(), "told once");
            assertTrue(server.events("refused").getFirst().contains(bench.serial()), server.data());
            assertEquals(ExitCodes.OK, server.interrupt());
            assertTrue(server.events("device").getFirst().contains("\"proof\":\"OPEN\""), server.data());
        }
        assertEquals(List.of(), bench.issuing.issued());
        assertEquals(bench.factory.getFirst(), bench.served());
    }

    @Test
    void aDeviceIsKnownByItsAddressOnlyWhereThatIsWanted() throws Exception {
        bench.fleet("");
        try (PullProgram server = serve()) {
            assertEquals(ExitCodes.SPEC_INVALID, server.exitCode());
            assertTrue(server.log().contains("innovaphone.serial"), server.log());
        }
        try (PullProgram server = serve("--by-address", "--until-all-done")) {
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.OK, server.exitCode(), server.data() + server.log());
        }
        assertEquals(List.of(bench.served()), bench.issuing.issued());
    }

    @Test
    void aRequestForForeignNamesIsRefusedUntilANewBeginningIsOrdered() throws Exception {
        try (DeviceSession session = bench.logIn()) {
            CsrOnDevice maker = session.capability(CsrOnDevice.class).orElseThrow();
            maker.createKey(
                    maker.placement() instanceof Placement.InPlace place ? place.id() : "device",
                    KeyType.RSA_2048,
                    new CertificateSubject(
                            new X500Principal("CN=pbx.example.org"), List.of(GeneralName.ofHost("bank.example"))));
        }
        try (PullProgram server = serve("--until-all-done")) {
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.DEVICES_FAILED, server.exitCode(), server.data() + server.log());
            assertTrue(server.events("refused").getFirst().contains("DNS:bank.example"), server.data());
            assertTrue(server.events("device").getFirst().contains("\"stage\":\"BLOCKED\""), server.data());
            assertEquals(List.of(), bench.issuing.issued());
        }
        try (PullProgram server = serve("--until-all-done", "--retry", "pbx")) {
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.OK, server.exitCode(), server.data() + server.log());
            assertEquals(1, server.events("retried").size(), server.data());
            assertEquals(List.of(bench.served()), bench.issuing.issued());
        }
    }

    @Test
    void aServerThatIsStartedAnewGivesTheSameCertificate() throws Exception {
        try (PullProgram first = serve()) {
            bench.poll(first, () -> first.events("issued").size() == 1);
            assertEquals(ExitCodes.OK, first.interrupt());
        }
        boolean installed = !bench.served().equals(bench.factory.getFirst());
        try (PullProgram second = serve("--until-all-done")) {
            bench.poll(second, second::hasEnded);
            assertEquals(ExitCodes.OK, second.exitCode(), second.data() + second.log());
            assertEquals(installed ? 0 : 1, second.events("given-again").size(), second.data());
        }
        assertEquals(List.of(bench.served()), bench.issuing.issued(), "no second one was issued");
    }

    @Test
    void aDeviceThatIsOutOfReachIsGoodByItsOwnWordAlone() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Files.writeString(
                bench.workspace.fleetFile(),
                Files.readString(bench.workspace.fleetFile())
                        .replace("https: " + bench.pbx.httpsPort(), "https: " + closed));
        try (PullProgram server = serve("--until-all-done")) {
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.STATE_UNKNOWN, server.exitCode(), server.data() + server.log());
            assertEquals(1, server.events("not-proven").size(), server.data());
        }
        assertEquals(List.of(bench.served()), bench.issuing.issued());
    }

    @Test
    void bothSidesProveWhoTheyAre() throws Exception {
        bench.makeServerFiles();
        Path makers = Files.writeString(folder.resolve("maker.pem"), Pem.encode(bench.factory.getLast()));
        trustOurRoot();
        try (PullProgram server = serve(tls("--client-authorities", makers.toString(), "--until-all-done"))) {
            assertTrue(server.url().startsWith("https://127.0.0.1:"), server.url());
            String another = server.url().replace("#m", "00-90-33-00-00-01");
            IOException refused = assertThrows(IOException.class, () -> bench.pbx.poll(another));
            assertTrue(refused.getMessage().contains("403"), refused.getMessage());
            assertTrue(server.events("refused").getFirst().contains("another device"), server.data());
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.OK, server.exitCode(), server.data() + server.log());
            assertFalse(server.log().contains("only what a caller says"), server.log());
            assertTrue(server.log().contains("pbx: An iPAddress should be one"), "lint warnings are told");
        }
        assertTrue(bench.issuing.issued().contains(bench.served()));
        assertNotEquals(bench.factory.getFirst(), bench.served());
    }

    @Test
    void aMakerOfTheFleetFileIsAskedForWithoutAnOption() throws Exception {
        bench.makeServerFiles();
        Files.writeString(folder.resolve("maker.pem"), Pem.encode(bench.factory.getLast()));
        bench.fleet("settings: { innovaphone.serial: " + bench.serial() + " }", "makerAuthorities: [maker.pem]");
        trustOurRoot();
        try (PullProgram server = serve(tls("--until-all-done"))) {
            IOException unknown = assertThrows(IOException.class, () -> curl(server.trustUrl(), "updates.pem"));
            assertTrue(unknown.getMessage().contains("ended with"), unknown.getMessage());
            bench.poll(server, server::hasEnded);
            assertEquals(ExitCodes.OK, server.exitCode(), server.data() + server.log());
        }
    }

    @Test
    void aStrangerFetchesTheTrustListByCurl() throws Exception {
        bench.makeServerFiles();
        Path root = Files.writeString(folder.resolve("root.pem"), Pem.encode(bench.issuing.root()));
        Path other = Files.writeString(folder.resolve("other.pem"), Pem.encode(bench.factory.getLast()));
        String expected = Pem.encode(List.of(bench.issuing.root(), bench.factory.getLast()));
        try (PullProgram server = serve("--publish", other.toString())) {
            assertEquals(expected, curl(server.trustUrl(), root.getFileName().toString()));
        }
        try (PullProgram server = serve(tls("--publish", other.toString()))) {
            assertEquals(expected, curl(server.trustUrl(), root.getFileName().toString()));
        }
    }

    private void trustOurRoot() throws Exception {
        try (DeviceSession session = bench.logIn()) {
            session.capability(TrustList.class).orElseThrow().add(bench.issuing.root());
        }
    }

    private String[] tls(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--certificate",
                                folder.resolve("updates.pem").toString(),
                                "--key",
                                folder.resolve("updates.key").toString(),
                                "--key-passphrase",
                                "env:KEY"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private PullProgram serve(String... arguments) {
        return PullProgram.start(folder, arguments);
    }

    /** @throws IOException if curl does not get it */
    private String curl(String url, String authorities) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("curl", "-sS", "--fail", "--max-time", "60", "--cacert", authorities, url)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("curl.txt").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "curl is not installed, so there is no stranger: " + e.getMessage());
            throw e;
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "curl does not end");
        if (process.exitValue() != 0) {
            throw new IOException(
                    "curl ended with " + process.exitValue() + ": " + Files.readString(folder.resolve("curl.txt")));
        }
        return text;
    }
}
