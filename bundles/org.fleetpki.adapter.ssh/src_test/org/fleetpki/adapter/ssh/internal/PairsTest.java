// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts, run by the shell of this computer in a folder whose name is as awkward as can be. */
class PairsTest {

    private static final CertificateSubject SUBJECT = new CertificateSubject(new X500Principal("CN=pairs"), List.of());

    @TempDir
    private Path folder;

    private Path device;

    @BeforeEach
    void tools() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell here");
        assumeTrue(new ProcessBuilder("sh", "-c", "command -v openssl").start().waitFor() == 0, "there is no openssl");
        device = Files.createDirectory(folder.resolve("it's $HOME; `x` \"y\""));
    }

    @ParameterizedTest
    @EnumSource
    void pairsAreKeptAndPutIntoUseWhereNothingWasBefore(Profile.Layout layout) throws Exception {
        Pairs pairs = pairs(layout, "", "true");
        assertEquals(List.of(), pairs.list());
        CsrOnHost csr = new CsrOnHost(pairs);
        for (String id : List.of("fleetpki-a", "fleetpki-b")) {
            csr.createKey(id, KeyType.EC_P256, SUBJECT);
            pairs.use(id);
            assertEquals(List.of(id), used(pairs));
        }
        assertEquals(2, pairs.list().size());
        pairs.use("fleetpki-a");
        assertEquals(List.of("fleetpki-a"), used(pairs));
        assertEquals("600", mode(device.resolve("kept").resolve("fleetpki-a.key")));
        assertEquals("640", mode(device.resolve(layout == Profile.Layout.COMBINED ? "live.crt" : "live.key")));
    }

    @ParameterizedTest
    @EnumSource
    void aCheckThatFailsTakesAwayWhatWasNotThere(Profile.Layout layout) throws Exception {
        Pairs pairs = pairs(layout, "echo no >&2; false", "true");
        new CsrOnHost(pairs).createKey("fleetpki-a", KeyType.EC_P256, SUBJECT);
        DeviceException e = assertThrows(DeviceException.class, () -> pairs.use("fleetpki-a"));
        assertInstanceOf(Failure.Rejected.class, e.failure());
        assertFalse(Files.exists(device.resolve("live.crt")));
        assertFalse(Files.exists(device.resolve("live.key")));
    }

    @ParameterizedTest
    @EnumSource(names = {"EC_P384", "EC_P521", "RSA_2048"})
    void openSslMakesTheKindOfKeyThatIsAskedFor(KeyType type) throws Exception {
        Pairs pairs = pairs(Profile.Layout.SEPARATE, "", "true");
        new CsrOnHost(pairs).createKey("fleetpki-k", type, SUBJECT);
        assertEquals(
                type, KeyType.of(pairs.list().getFirst().leaf().getPublicKey()).orElseThrow());
    }

    @Test
    void anUploadThatIsCutIsRefused() throws Exception {
        Pairs pairs = pairs(Profile.Layout.SEPARATE, "", "true");
        byte[] half = "-----BEGIN CERTIFICATE-----\nMII".getBytes(StandardCharsets.US_ASCII);
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> pairs.onPair(Script.UPLOAD, "keep it", "fleetpki-a", List.of("5000"), half, Shell.SHORT));
        assertTrue(e.getMessage().contains("the upload was cut"), e.getMessage());
        assertEquals(List.of(), pairs.list());
        try (var left = Files.list(device.resolve("kept"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aPairThatDoesNotBelongTogetherAndANameThatIsTakenAreRefused() throws Exception {
        Pairs pairs = pairs(Profile.Layout.SEPARATE, "", "true");
        CsrOnHost csr = new CsrOnHost(pairs);
        csr.createKey("fleetpki-a", KeyType.EC_P256, SUBJECT);
        csr.createKey("fleetpki-b", KeyType.EC_P256, SUBJECT);
        Path kept = device.resolve("kept");
        String mixed =
                Files.readString(kept.resolve("fleetpki-a.crt")) + Files.readString(kept.resolve("fleetpki-b.key"));
        assertRefused(pairs, "fleetpki-c", mixed, "belongs to another key");
        String sound =
                Files.readString(kept.resolve("fleetpki-a.crt")) + Files.readString(kept.resolve("fleetpki-a.key"));
        assertRefused(pairs, "fleetpki-b", sound, "is taken");
        assertRefused(pairs, "../fleetpki-c", sound, "a name is made of");
        assertRefused(pairs, "fleetpki-c", sound.replace("-----BEGIN CERT", "-----BEGIN XERT"), "cannot read");
        assertEquals(2, pairs.list().size());
        try (var files = Files.list(kept)) {
            assertEquals(4, files.count(), "temporary files are left");
        }
    }

    private static void assertRefused(Pairs pairs, String id, String file, String words) {
        byte[] input = file.getBytes(StandardCharsets.US_ASCII);
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> pairs.onPair(
                        Script.UPLOAD, "keep it", id, List.of(Integer.toString(input.length)), input, Shell.SHORT));
        assertInstanceOf(Failure.Rejected.class, e.failure());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void aProgramIsNotLeftWithoutACertificate() {
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> pairs(Profile.Layout.SEPARATE, "", "true").use(""));
        assertInstanceOf(Failure.Rejected.class, e.failure());
    }

    @Test
    void theLinkThatAProgramReadsStaysALink() throws Exception {
        Pairs pairs = pairs(Profile.Layout.SEPARATE, "", "true");
        CsrOnHost csr = new CsrOnHost(pairs);
        csr.createKey("fleetpki-a", KeyType.EC_P256, SUBJECT);
        pairs.use("fleetpki-a");
        Path real = Files.createDirectory(device.resolve("real"));
        for (String name : List.of("live.crt", "live.key")) {
            Files.move(device.resolve(name), real.resolve(name));
            Files.createSymbolicLink(device.resolve(name), real.resolve(name));
        }
        csr.createKey("fleetpki-b", KeyType.EC_P256, SUBJECT);
        pairs.use("fleetpki-b");
        assertEquals(List.of("fleetpki-b"), used(pairs));
        assertTrue(Files.isSymbolicLink(device.resolve("live.key")));
    }

    @Test
    void aFileThatHoldsNoCertificateIsNoneOfOurs() throws Exception {
        Pairs pairs = pairs(Profile.Layout.SEPARATE, "", "true");
        Files.createDirectory(device.resolve("kept"));
        Files.writeString(
                device.resolve("kept/x.crt"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Files.writeString(device.resolve("kept/a b.crt"), "text");
        assertEquals(List.of(), pairs.list());
        Files.writeString(device.resolve("live.crt"), "no certificate");
        DeviceException e = assertThrows(DeviceException.class, pairs::list);
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@@ live", "@@ used a\nrubbish", "Welcome!\n@@ kept x\n"})
    void anAnswerOfAnotherFormIsUnexpected(String output) {
        Shell shell = answering(new Shell.Ran(0, output, ""));
        DeviceException e = assertThrows(
                DeviceException.class, () -> new Pairs(shell, profile(Profile.Layout.SEPARATE, "", "true")).list());
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @Test
    void aDeviceWithoutAShellIsTold() {
        Shell shell = answering(new Shell.Ran(0, "1) Status\n2) Log out\n\u001b[0m", ""));
        DeviceException e = assertThrows(
                DeviceException.class,
                () -> SshSession.start(shell, profile(Profile.Layout.SEPARATE, "", "true"), null));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
        assertFalse(e.getMessage().contains("\u001b"));
    }

    private static Shell answering(Shell.Ran ran) {
        return new Shell() {
            @Override
            public Ran run(Script script, List<String> arguments, byte[] input, Duration patience) {
                return ran;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private Pairs pairs(Profile.Layout layout, String check, String reload) {
        return new Pairs(new LocalShell(), profile(layout, check, reload));
    }

    private Profile profile(Profile.Layout layout, String check, String reload) {
        String live = device + "/live.crt";
        return new Profile(
                "test",
                device + "/kept",
                layout,
                live,
                layout == Profile.Layout.COMBINED ? live : device + "/live.key",
                "",
                "640",
                check,
                reload,
                Duration.ofSeconds(30),
                Cost.NONE,
                "",
                false);
    }

    private static List<String> used(Pairs pairs) throws DeviceException {
        return pairs.list().stream()
                .filter(Pairs.Pair::used)
                .map(Pairs.Pair::id)
                .toList();
    }

    private static String mode(Path file) throws Exception {
        return Integer.toOctalString((int) Files.getAttribute(file, "unix:mode") & 0777);
    }
}
