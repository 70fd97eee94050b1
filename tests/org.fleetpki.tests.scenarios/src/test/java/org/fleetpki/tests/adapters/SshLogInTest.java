// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.adapter.ssh.internal.SshAdapter;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Probe;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of probing and log-in (docs/adapters.md), against a real sshd. */
class SshLogInTest {

    private static final Path PROFILE = Path.of("nginx");
    private static final String WRONG = "certainly-not-the-password";

    @TempDir
    private Path folder;

    @Test
    void p1p2_theBannerIsEnoughToRecogniseIt() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            Endpoint endpoint = bench.endpoint(443, PROFILE);
            Probe.Match match =
                    assertInstanceOf(Probe.Match.class, bench.adapter().probe(endpoint));
            assertTrue(match.facts().firmware().startsWith("OpenSSH_"), match.toString());
            assertEquals("nginx", match.facts().model());
            assertFalse(bench.log().contains("Failed"), bench.log());
            assertFalse(bench.log().contains("Accepted"), bench.log());
        }
    }

    @Test
    void withoutAProfileNothingIsContacted() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            Endpoint endpoint = new Endpoint(
                            SshBench.HOST, 80, 443, bench.endpoint(443, PROFILE).trust())
                    .with(Map.of("ssh.port", Integer.toString(bench.sshPort())));
            DeviceException e =
                    assertThrows(DeviceException.class, () -> bench.adapter().probe(endpoint));
            assertInstanceOf(Failure.Unreachable.class, e.failure());
            assertTrue(e.getMessage().contains("ssh.profile"), e.getMessage());
            assertFalse(bench.log().contains("Connection from"), bench.log());
        }
    }

    @Test
    void p3s3_aDeviceThatIsGoneIsUnreachable() throws Exception {
        SshBench bench = new SshBench(folder);
        Endpoint endpoint = bench.endpoint(443, PROFILE);
        bench.close();
        assertUnreachable(() -> bench.adapter().probe(endpoint));
        assertUnreachable(() -> bench.open(endpoint));
    }

    @Test
    void p4s4_aDeviceThatHangsIsUnreachableInTime() throws Exception {
        try (SshBench bench = new SshBench(folder);
                ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName(SshBench.HOST))) {
            Endpoint endpoint =
                    SshBench.with(bench.endpoint(443, PROFILE), "ssh.port", Integer.toString(silent.getLocalPort()));
            SshAdapter adapter = new SshAdapter(new BouncyCastleKeys(), Duration.ofSeconds(2));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertUnreachable(() -> adapter.probe(endpoint)));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertUnreachable(() -> open(adapter, endpoint)));
        }
    }

    @Test
    void p5_aProbeAndALogInEndWhenTheirThreadIsInterrupted() throws Exception {
        try (SshBench bench = new SshBench(folder);
                ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName(SshBench.HOST))) {
            Endpoint endpoint =
                    SshBench.with(bench.endpoint(443, PROFILE), "ssh.port", Integer.toString(silent.getLocalPort()));
            SshAdapter adapter = new SshAdapter(new BouncyCastleKeys(), Duration.ofSeconds(300));
            for (Act act : new Act[] {() -> adapter.probe(endpoint), () -> open(adapter, endpoint)}) {
                AtomicReference<DeviceException> seen = new AtomicReference<>();
                Thread thread =
                        Thread.ofPlatform().start(() -> seen.set(assertThrows(DeviceException.class, act::run)));
                silent.accept();
                thread.interrupt();
                assertTrue(thread.join(Duration.ofSeconds(60)), "the interruption is ignored");
                assertInstanceOf(InterruptedIOException.class, seen.get().getCause());
            }
        }
    }

    @Test
    void s1_aPrivateKeyOpensASessionThatKnowsTheDevice() throws Exception {
        try (SshBench bench = new SshBench(folder);
                DeviceSession session = bench.open(bench.endpoint(443, PROFILE))) {
            assertFalse(session.facts().vendor().isEmpty(), session.facts().toString());
            Duration apart = Duration.between(
                    Instant.now(),
                    session.capability(DeviceClock.class).orElseThrow().now());
            assertTrue(apart.abs().toSeconds() < 60, apart.toString());
            assertEquals(
                    "",
                    session.capability(HttpsSettings.class).orElseThrow().read().certificateId());
        }
    }

    @Test
    void s1_aPasswordOpensASession() throws Exception {
        try (SshBench bench = new SshBench(folder, true);
                DeviceSession session = bench.open(bench.endpoint(443, PROFILE), "right")) {
            assertEquals("nginx", session.facts().model());
            assertTrue(bench.log().contains("Accepted password"), bench.log());
            assertFalse(bench.log().contains("Failed password"), bench.log());
        }
    }

    @Test
    void s2_aWrongPasswordIsTriedOnce() throws Exception {
        try (SshBench bench = new SshBench(folder, "KbdInteractiveAuthentication yes")) {
            Endpoint endpoint = bench.endpoint(443, PROFILE);
            DeviceException e = assertThrows(DeviceException.class, () -> bench.open(endpoint, WRONG));
            assertEquals(
                    "root",
                    assertInstanceOf(Failure.Unauthorized.class, e.failure()).user());
            assertNoSecret(e, WRONG);
            SshBench.await("sshd has noted the end", () -> bench.log().contains("isconnect"));
            assertEquals(1, count(bench.log(), "Failed password"), bench.log());
            assertEquals(0, count(bench.log(), "Failed keyboard-interactive"), bench.log());
            assertFalse(bench.log().contains(WRONG), bench.log());
        }
    }

    @Test
    void s2_aPrivateKeyThatIsNotKnownIsTriedOnceAndNothingElse() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            bench.run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", bench.path("stranger"));
            String key = Files.readString(folder.resolve("stranger"));
            Endpoint endpoint = bench.endpoint(443, PROFILE);
            DeviceException e = assertThrows(DeviceException.class, () -> bench.open(endpoint, key));
            assertInstanceOf(Failure.Unauthorized.class, e.failure());
            assertNoSecret(e, key.lines().skip(1).findFirst().orElseThrow());
            SshBench.await("sshd has noted the end", () -> bench.log().contains("isconnect"));
            assertEquals(1, count(bench.log(), "Failed publickey"), bench.log());
            assertEquals(0, count(bench.log(), "Failed password"), bench.log());
        }
    }

    @Test
    void anEncryptedPrivateKeyIsRefusedInWords() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            bench.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "locked", "-f", bench.path("locked"));
            String key = Files.readString(folder.resolve("locked"));
            Endpoint endpoint = bench.endpoint(443, PROFILE);
            DeviceException e = assertThrows(DeviceException.class, () -> bench.open(endpoint, key));
            assertInstanceOf(Failure.Unsupported.class, e.failure(), e.getMessage());
            assertFalse(bench.log().contains("Failed"), bench.log());
        }
    }

    @Test
    void s5_anotherHostKeyIsUntrustedAndNobodyLogsIn() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            Endpoint right = bench.endpoint(443, PROFILE);
            Endpoint wrong = SshBench.with(right, "ssh.hostKey", "SHA256:" + "A".repeat(43));
            assertUntrusted(bench, wrong, "which is not the pinned one");
            Endpoint none = SshBench.with(right, "ssh.hostKey", "");
            assertUntrusted(bench, none, "none is pinned yet");
        }
    }

    @Test
    void aKnownHostsFilePinsToo() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            String key = Files.readString(folder.resolve("host.pub"));
            Path known = bench.write("known_hosts", "[" + SshBench.HOST + "]:" + bench.sshPort() + " " + key);
            Endpoint endpoint = SshBench.with(
                    SshBench.with(bench.endpoint(443, PROFILE), "ssh.hostKey", ""), "ssh.knownHosts", known.toString());
            bench.open(endpoint).close();
            bench.run("ssh-keygen", "-q", "-H", "-f", known.toString());
            bench.open(endpoint).close();
            bench.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", bench.path("other"));
            bench.write(
                    "known_hosts",
                    "[" + SshBench.HOST + "]:" + bench.sshPort() + " " + Files.readString(folder.resolve("other.pub")));
            assertUntrusted(bench, endpoint, "which is not the pinned one");
        }
    }

    @Test
    void commandsGoBySudoWhereTheSettingsSaySo() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path sudo = Files.writeString(
                bin.resolve("sudo"), "#!/bin/sh\necho \"$1 $2 $3\" >>" + folder + "/sudo.calls\nshift\nexec \"$@\"\n");
        assertTrue(sudo.toFile().setExecutable(true));
        try (SshBench bench = new SshBench(folder, "SetEnv PATH=" + bin + ":/usr/sbin:/usr/bin:/sbin:/bin")) {
            Endpoint endpoint = SshBench.with(bench.endpoint(443, PROFILE), "ssh.sudo", "yes");
            bench.open(endpoint).close();
            assertEquals(
                    "-n sh -c", Files.readString(folder.resolve("sudo.calls")).strip());
            Files.writeString(sudo, "#!/bin/sh\necho 'sudo: a password is required' >&2\nexit 1\n");
            DeviceException e = assertThrows(DeviceException.class, () -> bench.open(endpoint));
            assertInstanceOf(Failure.Rejected.class, e.failure());
            assertTrue(e.getMessage().contains("a password is required"), e.getMessage());
        }
    }

    @Test
    void s7_aSessionIsOfNoUseOnceClosedAndClosingTwiceDoesNoHarm() throws Exception {
        try (SshBench bench = new SshBench(folder)) {
            DeviceSession session = bench.open(bench.endpoint(443, PROFILE));
            session.close();
            assertDoesNotThrow(session::close);
            assertUnreachable(
                    () -> session.capability(DeviceClock.class).orElseThrow().now());
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void open(SshAdapter adapter, Endpoint endpoint) throws DeviceException {
        try (Secret word = new Secret(WRONG.toCharArray())) {
            adapter.open(endpoint, new Credentials("root", word)).close();
        }
    }

    private static void assertUnreachable(Act act) {
        DeviceException e = assertThrows(DeviceException.class, act::run);
        assertInstanceOf(Failure.Unreachable.class, e.failure(), e.getMessage());
        assertNoSecret(e, WRONG);
    }

    private static void assertUntrusted(SshBench bench, Endpoint endpoint, String words) throws Exception {
        DeviceException e = assertThrows(DeviceException.class, () -> bench.open(endpoint, WRONG));
        assertInstanceOf(Failure.Untrusted.class, e.failure(), e.getMessage());
        assertTrue(e.getMessage().contains(bench.fingerprint()), e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertFalse(bench.log().contains("Failed password"), bench.log());
    }

    private static void assertNoSecret(Throwable e, String secret) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        assertFalse(text.toString().contains(secret), "the secret is in the text of the exception");
    }

    private static long count(String text, String words) {
        return text.lines().filter(line -> line.contains(words)).count();
    }
}
