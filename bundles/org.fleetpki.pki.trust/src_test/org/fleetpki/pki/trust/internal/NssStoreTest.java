// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real databases of NSS, made with NSS's own program. */
class NssStoreTest {

    private final Programs programs = new SystemPrograms("/usr/bin", Duration.ofMinutes(1));

    @TempDir
    Path home;

    @BeforeEach
    void requireCertutil() {
        assumeTrue(
                programs.find("certutil").isPresent(),
                "certutil is not installed (package libnss3-tools), so there is no NSS database to test with");
    }

    @Test
    void anAuthorityIsAddedForServersAlone() throws Exception {
        TrustStore store = emptyStore();
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        assertEquals(List.of(), store.entries(), "planning changes nothing");
        assertTrue(plan.sentences().getFirst().contains("'CN=Example root,O=Works'"), plan.sentences()::toString);
        store.apply(plan);
        assertEquals("C,,", certutilSays(TestCertificates.ROOT));
        assertTrue(store.planAdd(TestCertificates.ROOT).isEmpty());
    }

    @Test
    void aDeviceIsAddedAsThatServer() throws Exception {
        TrustStore store = emptyStore();
        store.apply(store.planAdd(TestCertificates.DEVICE));
        assertEquals("P,,", certutilSays(TestCertificates.DEVICE));
        assertTrue(store.entries().getFirst().trustedForServers());
    }

    @Test
    void twoAuthoritiesOfOneNameAreToldApart() throws Exception {
        TrustStore store = emptyStore();
        store.apply(store.planAdd(TestCertificates.ROOT));
        store.apply(store.planAdd(TestCertificates.RENEWED));
        assertEquals(
                List.of(TestCertificates.ROOT, TestCertificates.RENEWED),
                store.entries().stream()
                        .sorted((a, b) -> a.certificate().equals(TestCertificates.ROOT) ? -1 : 1)
                        .map(TrustStoreEntry::certificate)
                        .toList());
        store.apply(store.planRemove(Fingerprint.of(TestCertificates.ROOT)));
        assertEquals(
                List.of(TestCertificates.RENEWED),
                store.entries().stream().map(TrustStoreEntry::certificate).toList());
    }

    @Test
    void trustForOtherUsesIsKeptAndDistrustEnds() throws Exception {
        TrustStore store = emptyStore();
        addWithCertutil(TestCertificates.ROOT, "by hand", "p,C,");
        assertFalse(store.entries().getFirst().trustedForServers());
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        store.apply(plan);
        assertEquals("C,C,", store.entries().getFirst().trust());
        assertEquals("by hand", store.entries().getFirst().label());
        store.apply(store.planUndo(plan));
        assertEquals("p,C,", store.entries().getFirst().trust());
    }

    @Test
    void undoingARemovalBringsNameAndTrustBack() throws Exception {
        TrustStore store = emptyStore();
        addWithCertutil(TestCertificates.ROOT, "by hand", "CT,C,");
        String before = certutil("-L");
        TrustStoreChange plan = store.planRemove(Fingerprint.of(TestCertificates.ROOT));
        store.apply(plan);
        assertEquals(List.of(), store.entries());
        store.apply(store.planUndo(plan));
        assertEquals(before, certutil("-L"));
        assertTrue(store.planUndo(plan).isEmpty(), "a second time there is nothing to do");
    }

    @Test
    void whatOthersChangedSinceIsLeftAlone() throws Exception {
        TrustStore store = emptyStore();
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        store.apply(plan);
        certutil("-M", "-n", plan.after().orElseThrow().label(), "-t", "CT,,");
        assertThrows(PkiException.class, () -> store.planUndo(plan));
        PkiException stale = assertThrows(PkiException.class, () -> store.apply(plan));
        assertTrue(stale.getMessage().contains("no longer what it was"), stale.getMessage());
    }

    @Test
    void aDatabaseWithAPasswordIsRefusedAndUnchanged() throws Exception {
        Path password = Files.writeString(home.resolve("password"), "secret\n");
        TrustStore store = store();
        certutil("-N", "-f", password.toString());
        assertTrue(store.obstacle().orElseThrow().contains("has a password"));
        assertThrows(PkiException.class, () -> store.apply(store.planAdd(TestCertificates.ROOT)));
        assertEquals(List.of(), store.entries());
    }

    @Test
    void withoutCertutilThePackageIsNamed() throws Exception {
        TrustStore lacking = new NssStore("test", database(), new NoPrograms());
        PkiException lacks = assertThrows(PkiException.class, lacking::entries);
        assertTrue(lacks.getMessage().contains("libnss3-tools"), lacks.getMessage());
    }

    @Test
    void databasesOfBrowsersAreFoundAndOthersAreNot() throws Exception {
        emptyStore();
        copyDatabaseTo(".mozilla/firefox/ab12.default-release");
        copyDatabaseTo("snap/firefox/common/.mozilla/firefox/cd34.default");
        Files.createDirectories(home.resolve(".mozilla/firefox/Crash Reports"));
        NssFamily family = new NssFamily(home, programs, false);
        assertEquals(
                List.of(
                        "Chromium and Chrome",
                        "Firefox profile ab12.default-release",
                        "Firefox profile (snap) cd34.default"),
                family.found(Optional.empty()).stream().map(TrustStore::title).toList());
        assertEquals(
                "nss:" + database().toRealPath(),
                family.open("~/.pki/nssdb", Optional.empty()).id());
        PkiException none = assertThrows(
                PkiException.class, () -> family.open(home.resolve("nowhere").toString(), Optional.empty()));
        assertTrue(none.getMessage().contains("cert9.db"), none.getMessage());
        assertEquals(List.of(), new NssFamily(home, programs, true).found(Optional.empty()));
    }

    private void copyDatabaseTo(String folder) throws Exception {
        Path profile = Files.createDirectories(home.resolve(folder));
        Files.copy(database().resolve("cert9.db"), profile.resolve("cert9.db"));
    }

    private TrustStore emptyStore() throws Exception {
        TrustStore store = store();
        certutil("-N", "--empty-password");
        return store;
    }

    private TrustStore store() throws Exception {
        Files.createDirectories(database());
        return new NssStore("test", database(), programs);
    }

    private Path database() {
        return home.resolve(".pki/nssdb");
    }

    private void addWithCertutil(X509Certificate certificate, String nickname, String trust) throws Exception {
        Path file = Files.writeString(home.resolve("certificate.pem"), Pem.encode(certificate));
        certutil("-A", "-n", nickname, "-t", trust, "-a", "-i", file.toString());
    }

    /** The attributes that certutil lists for what we added. */
    private String certutilSays(X509Certificate certificate) throws Exception {
        String label = CertificateNames.label(certificate);
        return certutil("-L")
                .lines()
                .filter(line -> line.startsWith(label + " "))
                .findFirst()
                .orElseThrow()
                .substring(label.length())
                .strip();
    }

    private String certutil(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("certutil", "-d", "sql:" + database()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
