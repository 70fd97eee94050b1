// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of authorities in both forms; keytool is the second opinion. */
class JavaStoreTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void keytoolFindsWhatWasAddedAndTheFormIsKept(String type) throws Exception {
        Path file = storeOf(type, "changeit", TestCertificates.RENEWED);
        byte[] before = Files.readAllBytes(file);
        TrustStore store = new JavaFamily(folder, folder).open(file.toString(), Optional.empty());
        List<TrustStoreEntry> entries = store.entries();
        TrustStoreChange plan = store.planAdd(TestCertificates.ROOT);
        store.apply(plan);
        String listing = keytool(file, "changeit");
        assertTrue(listing.contains("Keystore type: " + type), listing);
        assertTrue(listing.contains(Fingerprint.of(TestCertificates.ROOT).withColons()), listing);
        assertTrue(listing.contains(plan.after().orElseThrow().label()), listing);
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("cacerts.before-fleetpki")));
        store.apply(store.planUndo(plan));
        assertEquals(entries, store.entries());
    }

    @Test
    void theFileWithoutPasswordOfNewRuntimesStaysWithoutOne() throws Exception {
        Path file = folder.resolve("cacerts");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("renewed", TestCertificates.RENEWED);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, null);
        }
        TrustStore trust = new JavaStore(file, Optional.empty());
        trust.apply(trust.planAdd(TestCertificates.ROOT));
        KeyStore again = KeyStore.getInstance(file.toFile(), (char[]) null);
        assertEquals(2, again.size());
    }

    @Test
    void theRuntimeThatRunsThisHasAuthorities() throws Exception {
        TrustStore own = new JavaFamily().found(Optional.empty()).getFirst();
        assertTrue(own.entries().size() > 10, own.location());
        assertTrue(own.entries().stream().allMatch(TrustStoreEntry::trustedForServers));
    }

    @Test
    void rightsOfTheFileAreKept() throws Exception {
        Path file = storeOf("PKCS12", "changeit", TestCertificates.RENEWED);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        TrustStore store = new JavaStore(file, Optional.empty());
        store.apply(store.planAdd(TestCertificates.ROOT));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void anotherPasswordIsNeededAndTaken() throws Exception {
        Path file = storeOf("PKCS12", "correct horse", TestCertificates.RENEWED);
        PkiException wrong = assertThrows(PkiException.class, () -> new JavaStore(file, Optional.empty()).entries());
        assertTrue(wrong.failure() instanceof PkiFailure.WrongPassphrase, wrong.getMessage());
        try (Secret secret = new Secret("correct horse".toCharArray())) {
            TrustStore store = new JavaStore(file, Optional.of(secret));
            store.apply(store.planAdd(TestCertificates.ROOT));
        }
        assertTrue(keytool(file, "correct horse").contains("2 entries"));
    }

    @Test
    void oneOfTwoEntriesOfTheSameCertificateIsRemovedAndTheOtherStays() throws Exception {
        Path file = storeOf("JKS", "changeit", TestCertificates.ROOT, TestCertificates.ROOT);
        TrustStore store = new JavaStore(file, Optional.empty());
        store.apply(store.planRemove(Fingerprint.of(TestCertificates.ROOT)));
        assertEquals(1, store.entries().size());
    }

    @Test
    void whatIsNoKeyStoreIsToldSoAndUnchanged() throws Exception {
        Path file = Files.writeString(folder.resolve("cacerts"), "-----BEGIN CERTIFICATE-----");
        PkiException none = assertThrows(PkiException.class, () -> new JavaStore(file, Optional.empty()).entries());
        assertTrue(none.getMessage().startsWith(file.toString()), none.getMessage());
        PkiException nothing = assertThrows(
                PkiException.class, () -> new JavaFamily(folder, folder).open(folder.toString(), Optional.empty()));
        assertTrue(nothing.getMessage().contains("neither"), nothing.getMessage());
    }

    private Path storeOf(String type, String password, X509Certificate... certificates) throws Exception {
        Path file = folder.resolve("cacerts");
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (int i = 0; i < certificates.length; i++) {
            store.setCertificateEntry("there-" + i, certificates[i]);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static String keytool(Path file, String password) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-Duser.language=en",
                        "-list",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "STORE_PASSWORD")
                .redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
