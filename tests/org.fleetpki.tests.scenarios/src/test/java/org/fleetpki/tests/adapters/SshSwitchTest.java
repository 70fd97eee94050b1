// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a switch that goes wrong, on a real nginx behind a real sshd. */
class SshSwitchTest {

    private static final CertificateSubject SUBJECT =
            new CertificateSubject(new X500Principal("CN=switch"), List.of(GeneralName.parse("IP:" + SshBench.HOST)));

    @TempDir
    private Path folder;

    @Test
    void aConfigurationThatIsRefusedLeavesEverythingAsItWas() throws Exception {
        SshBench.requireTools("sshd", "nginx");
        try (SshBench bench = new SshBench(folder)) {
            int port = SshServers.NGINX.start(bench, "echo 'no such directive' >&2; exit 3");
            List<String> before = live();
            Endpoint endpoint = bench.endpoint(port, folder.resolve("profile.properties"));
            try (DeviceSession session = bench.open(endpoint)) {
                HttpsSettings https = prepared(bench, session);
                HttpsSettings.State state = https.read();
                DeviceException e = assertThrows(
                        DeviceException.class, () -> https.write(state.serving("fleetpki-new", List.of())));
                assertInstanceOf(Failure.Rejected.class, e.failure());
                assertTrue(e.getMessage().contains("no such directive"), e.getMessage());
                assertEquals(before, live());
                assertEquals(state, https.read());
                assertEquals(List.of(), strays());
            }
        }
    }

    @Test
    void aReloadThatFailsBringsTheOldPairBack() throws Exception {
        SshBench.requireTools("sshd", "nginx");
        try (SshBench bench = new SshBench(folder)) {
            int port = SshServers.NGINX.start(bench, "true");
            Path profile = folder.resolve("profile.properties");
            Files.writeString(
                    profile,
                    Files.readString(profile) + "\nreload = cmp -s " + bench.path("server.crt") + " "
                            + bench.path("kept/fleetpki-new.crt") + " && exit 7; touch " + bench.path("reloaded"));
            List<String> before = live();
            try (DeviceSession session = bench.open(bench.endpoint(port, profile))) {
                HttpsSettings https = prepared(bench, session);
                HttpsSettings.State state = https.read();
                DeviceException e = assertThrows(
                        DeviceException.class, () -> https.write(state.serving("fleetpki-new", List.of())));
                assertTrue(e.getMessage().contains("the old files are back"), e.getMessage());
                assertEquals(before, live());
                assertTrue(Files.exists(folder.resolve("reloaded")), "the old files were not loaded again");
            }
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesTheSwitchWhole() throws Exception {
        SshBench.requireTools("sshd", "nginx");
        try (SshBench bench = new SshBench(folder)) {
            int port = SshServers.NGINX.start(bench, gate(bench));
            X509Certificate issued = interrupted(bench, port, false);
            Files.createFile(folder.resolve("go"));
            SshBench.awaitServed(port, issued);
            SshBench.await("the script has ended", () -> strays().isEmpty());
            assertEquals(issued, bench.certificate("server.crt"));
            assertPairIsWhole(bench);
        }
    }

    @Test
    void aSwitchThatTheDeviceDidNotSurviveIsUndoneByTheNextOne() throws Exception {
        SshBench.requireTools("sshd", "nginx");
        try (SshBench bench = new SshBench(folder)) {
            int port = SshServers.NGINX.start(bench, gate(bench));
            SshBench.await("nginx answers", () -> answers(port));
            X509Certificate old = SshBench.served(port);
            List<String> before = live();
            interrupted(bench, port, true);
            assertEquals(old, SshBench.served(port));
            // worse than it can be found after the kill: one file of the two is the new one
            Path oldCertificate = folder.resolve(".fleetpki-old-server.crt");
            assertTrue(Files.exists(oldCertificate));
            Files.copy(oldCertificate, folder.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(folder.resolve("go"));
            try (SshBench again = new SshBench(Files.createDirectory(folder.resolve("again")));
                    DeviceSession session = again.open(again.endpoint(port, folder.resolve("profile.properties")))) {
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                String kept = session.capability(CertificateStore.class).orElseThrow().certificates().stream()
                        .filter(stored -> stored.certificate().equals(old))
                        .findFirst()
                        .orElseThrow()
                        .id();
                https.write(https.read().serving(kept, List.of()));
                assertEquals(kept, https.read().certificateId());
            }
            assertEquals(before, live());
            assertEquals(List.of(), strays());
            assertPairIsWhole(bench);
        }
    }

    @Test
    void whatTheDeviceDoesNotHaveIsRefused() throws Exception {
        SshBench.requireTools("sshd", "nginx");
        try (SshBench bench = new SshBench(folder)) {
            int port = SshServers.NGINX.start(bench, "true");
            List<String> before = live();
            try (DeviceSession session = bench.open(bench.endpoint(port, folder.resolve("profile.properties")))) {
                HttpsSettings https = prepared(bench, session);
                HttpsSettings.State state = https.read();
                assertRejected(() -> https.write(state.serving("fleetpki-nowhere", List.of())));
                assertRejected(() -> https.write(state.serving("", List.of())));
                assertRejected(() -> https.write(state.serving("../../etc/passwd", List.of())));
                assertRejected(() -> https.write(state.serving("x'; touch " + bench.path("pwned") + "; '", List.of())));
                assertInstanceOf(
                        Failure.Unsupported.class,
                        assertThrows(DeviceException.class, () -> https.write(state.in(HttpsMode.HTTP_AND_HTTPS)))
                                .failure());
                CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
                assertRejected(() -> csr.createKey("fleetpki-new", KeyType.EC_P256, SUBJECT));
                assertRejected(() -> csr.request("fleetpki-nowhere", SUBJECT));
                assertRejected(() -> csr.install("fleetpki-new", List.of(bench.certificate("server.crt"))));
                CertificateStore store =
                        session.capability(CertificateStore.class).orElseThrow();
                assertRejected(() -> store.delete(state.certificateId()));
                assertRejected(() -> store.delete("fleetpki-nowhere"));
            }
            assertEquals(before, live());
            assertFalse(Files.exists(folder.resolve("pwned")));
            assertEquals(List.of(), strays());
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void assertRejected(Act act) {
        DeviceException e = assertThrows(DeviceException.class, act::run);
        assertInstanceOf(Failure.Rejected.class, e.failure(), e.getMessage());
    }

    /** A check that tells that it has begun and waits to be let go on. */
    private static String gate(SshBench bench) {
        return "touch " + bench.path("checking") + "; while [ ! -e " + bench.path("go") + " ]; do sleep 0.05; done";
    }

    /** Begin to switch, and kill what serves the connection while the check runs, or the script with it. */
    private X509Certificate interrupted(SshBench bench, int port, boolean scriptToo) throws Exception {
        X509Certificate issued;
        AtomicReference<DeviceException> seen = new AtomicReference<>();
        try (DeviceSession session = bench.open(bench.endpoint(port, folder.resolve("profile.properties")))) {
            HttpsSettings https = prepared(bench, session);
            issued = bench.certificate("issued.crt");
            HttpsSettings.State wanted = https.read().serving("fleetpki-new", List.of());
            Thread thread = Thread.ofPlatform()
                    .start(() -> seen.set(assertThrows(DeviceException.class, () -> https.write(wanted))));
            SshBench.await("the check has begun", () -> Files.exists(folder.resolve("checking")));
            bench.sshd()
                    .descendants()
                    .filter(process ->
                            scriptToo || process.info().command().orElse("").endsWith("sshd"))
                    .forEach(ProcessHandle::destroyForcibly);
            assertTrue(thread.join(Duration.ofSeconds(60)), "the lost connection is not noticed");
        }
        assertInstanceOf(
                Failure.Unreachable.class, seen.get().failure(), seen.get().getMessage());
        return issued;
    }

    private HttpsSettings prepared(SshBench bench, DeviceSession session) throws Exception {
        CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
        csr.createKey("fleetpki-new", KeyType.EC_P256, SUBJECT);
        csr.install("fleetpki-new", bench.issue(csr.request("fleetpki-new", SUBJECT)));
        return session.capability(HttpsSettings.class).orElseThrow();
    }

    private static boolean answers(int port) {
        try {
            SshBench.served(port);
            return true;
        } catch (DeviceException e) {
            return false;
        }
    }

    private static void assertPairIsWhole(SshBench bench) throws Exception {
        assertEquals(
                bench.run("openssl", "x509", "-in", "server.crt", "-noout", "-pubkey"),
                bench.run("openssl", "pkey", "-in", "server.key", "-pubout"));
    }

    private List<String> live() throws Exception {
        return List.of(
                Files.readString(folder.resolve("server.crt")),
                Files.readString(folder.resolve("server.key")),
                Files.getPosixFilePermissions(folder.resolve("server.key")).toString());
    }

    private List<Path> strays() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
