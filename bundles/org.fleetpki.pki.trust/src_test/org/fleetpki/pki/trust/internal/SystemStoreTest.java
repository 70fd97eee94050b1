// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle of an operating system in a scratch folder: Debian's with Debian's program, Red Hat's with a stand-in. */
class SystemStoreTest {

    @TempDir
    Path root;

    @Test
    void debianTakesTheAuthorityAndGivesItBack() throws Exception {
        Programs programs = new SystemPrograms("", Duration.ofMinutes(2));
        assumeTrue(
                programs.find("update-ca-certificates").isPresent()
                        && programs.find("openssl").isPresent(),
                "this is no Debian with the package ca-certificates");
        TrustStore store = debian(programs);
        store.apply(store.planAdd(TestCertificates.RENEWED));
        List<String> before = contents();
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        assertEquals(2, plan.sentences().size());
        store.apply(plan);
        assertTrue(Files.readString(bundle()).contains(Pem.encode(TestCertificates.ROOT)));
        assertTrue(store.entries().stream().allMatch(TrustStoreEntry::trustedForServers));
        store.apply(store.planUndo(plan));
        assertEquals(before, contents(), "files and bundle are what they were, byte for byte");
    }

    @Test
    void redHatTakesTheAuthorityAndGivesItBack() throws Exception {
        Path anchors = Files.createDirectories(root.resolve("etc/pki/ca-trust/source/anchors"));
        Files.createDirectories(root.resolve("etc/pki/ca-trust/extracted/pem"));
        FakeUpdate update = new FakeUpdate(anchors, root.resolve("etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"));
        TrustStore store = open(update);
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        store.apply(plan);
        assertEquals("extract", update.commands.getFirst().get(1));
        assertEquals(1, store.entries().size());
        store.apply(store.planRemove(Fingerprint.of(TestCertificates.ROOT)));
        assertEquals(List.of(), store.entries());
    }

    @Test
    void aProgramThatFailsLeavesNothingBehind() throws Exception {
        FakeUpdate update = new FakeUpdate(local(), bundle());
        update.exitCode = 1;
        TrustStore store = debian(update);
        List<String> before = contents();
        PkiException failed = assertThrows(PkiException.class, () -> store.apply(store.planAdd(TestCertificates.ROOT)));
        assertTrue(failed.getMessage().contains("no space left"), failed.getMessage());
        assertEquals(before, contents());
    }

    @Test
    void whatCameWithTheSystemIsNotRemoved() throws Exception {
        TrustStore store = debian(new FakeUpdate(local(), bundle()));
        Files.writeString(
                bundle(),
                "# comment\n" + Pem.encode(TestCertificates.ROOT)
                        + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertTrue(store.planAdd(TestCertificates.ROOT).isEmpty());
        PkiException refused =
                assertThrows(PkiException.class, () -> store.planRemove(Fingerprint.of(TestCertificates.ROOT)));
        assertTrue(refused.getMessage().contains("came with the operating system"), refused.getMessage());
    }

    @Test
    void aFileThatWasNeverTakenIntoTheBundleOnlyNeedsTheProgram() throws Exception {
        FakeUpdate update = new FakeUpdate(local(), bundle());
        TrustStore store = debian(update);
        Files.createDirectories(local());
        Files.writeString(local().resolve("office.crt"), Pem.encode(TestCertificates.ROOT));
        assertFalse(store.entries().getFirst().trustedForServers());
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        assertEquals(1, plan.sentences().size());
        store.apply(plan);
        assertEquals("office.crt", store.entries().getFirst().label());
        assertTrue(store.entries().getFirst().trustedForServers());
    }

    @Test
    void aFileOfSeveralIsNotTakenAway() throws Exception {
        TrustStore store = debian(new FakeUpdate(local(), bundle()));
        Files.createDirectories(local());
        Files.writeString(
                local().resolve("both.crt"), Pem.encode(List.of(TestCertificates.ROOT, TestCertificates.RENEWED)));
        PkiException refused =
                assertThrows(PkiException.class, () -> store.planRemove(Fingerprint.of(TestCertificates.ROOT)));
        assertTrue(refused.getMessage().contains("together with others"), refused.getMessage());
    }

    @Test
    void aFolderThatIsNoSystemIsToldSo() {
        SystemFamily family = new SystemFamily(root, root, new NoPrograms());
        assertEquals(List.of(), family.found(Optional.empty()));
        PkiException none = assertThrows(PkiException.class, () -> family.open(root.toString(), Optional.empty()));
        assertTrue(none.getMessage().contains("Debian"), none.getMessage());
    }

    private TrustStore debian(Programs programs) throws Exception {
        Files.createDirectories(bundle().getParent());
        Files.writeString(bundle(), "");
        Files.createDirectories(root.resolve("etc/ca-certificates/update.d"));
        Files.writeString(root.resolve("etc/ca-certificates.conf"), "");
        return open(programs);
    }

    private TrustStore open(Programs programs) throws PkiException {
        return new SystemFamily(root, root, programs).open(root.toString(), Optional.empty());
    }

    private Path bundle() {
        return root.resolve("etc/ssl/certs/ca-certificates.crt");
    }

    private Path local() {
        return root.resolve("usr/local/share/ca-certificates");
    }

    /**
     * Every file and link under the root with what is in it. The numbered links of openssl rehash are left out: they
     * depend on whether the bundle, which it looks at too, held a single certificate the time before.
     */
    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !file.getFileName().toString().matches("[0-9a-f]{8}\\.\\d+"))
                    .sorted()
                    .map(SystemStoreTest::describe)
                    .toList();
        }
    }

    private static String describe(Path file) {
        try {
            return file + " " + (Files.isSymbolicLink(file) ? Files.readSymbolicLink(file) : Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds a bundle of what is in a folder, as the real programs do. */
    private static final class FakeUpdate implements Programs {

        final List<List<String>> commands = new ArrayList<>();
        int exitCode;
        private final Path anchors;
        private final Path bundle;

        FakeUpdate(Path anchors, Path bundle) {
            this.anchors = anchors;
            this.bundle = bundle;
        }

        @Override
        public Optional<Path> find(String name) {
            return Optional.of(Path.of("/usr/sbin", name));
        }

        @Override
        public Outcome run(List<String> command, byte[] input) {
            commands.add(command);
            if (exitCode != 0) {
                return new Outcome(exitCode, "Updating certificates\nno space left\n");
            }
            try (Stream<Path> files = Files.list(anchors)) {
                StringBuilder all = new StringBuilder();
                for (Path file : files.sorted().toList()) {
                    all.append(Files.readString(file, StandardCharsets.US_ASCII));
                }
                Files.writeString(bundle, all);
                return new Outcome(0, "");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
