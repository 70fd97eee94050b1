// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.PreparedCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an authority does when disks are full, folders forbidden, passphrases wrong, and processes killed. */
class AuthorityStorageTest {

    @TempDir
    Path folder;

    private CertificateAuthorities authorities;
    private CertificateAuthority root;
    private Path books;

    @BeforeEach
    void create() throws PkiException {
        authorities = Pki.authorities();
        root = Pki.root(authorities, folder);
        books = folder.resolve("root/CA");
    }

    private static <T extends PkiFailure> T failure(Class<T> type, Executable act) {
        PkiException e = assertThrows(PkiException.class, act);
        assertTrue(e.getMessage().matches("[^\\n]+\\."), e.getMessage());
        return assertInstanceOf(type, e.failure(), e.getMessage());
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private X509Certificate issue() throws PkiException {
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            return key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
        }
    }

    @Test
    void the_key_is_encrypted_and_for_its_owner_alone() throws Exception {
        String pem = Files.readString(books.resolve("cakey.pem"));
        assertTrue(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"), "PKCS #8, encrypted");
        assumeTrue(
                Files.getFileAttributeView(books, PosixFileAttributeView.class) != null,
                "this file system has no permissions of owner, group and others");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(books.resolve("cakey.pem"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(books)));
    }

    @Test
    void a_wrong_passphrase_is_said_with_the_name_of_the_authority() {
        try (Secret wrong = new Secret("wrong".toCharArray())) {
            PkiFailure failure = failure(PkiFailure.WrongPassphrase.class, () -> root.unlock(wrong));
            assertEquals("The passphrase does not open the key of the authority 'root'.", failure.sentence());
        }
    }

    @Test
    void a_key_beside_the_wrong_certificate_is_noticed() throws Exception {
        CertificateAuthority other = Pki.root(authorities, folder.resolve("other"));
        Files.copy(
                folder.resolve("other/root/CA/cakey.pem"),
                books.resolve("cakey.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        assertTrue(failure(PkiFailure.Storage.class, () -> Pki.unlock(root))
                .sentence()
                .contains("does not belong"));
        assertEquals("root", other.id());
    }

    @Test
    void names_are_taken_once_and_lead_nowhere_else() throws Exception {
        assertTrue(failure(PkiFailure.NoSuchAuthority.class, () -> Pki.root(authorities, folder))
                .sentence()
                .contains("already"));
        for (String id : List.of("nobody", "../root", "..", "", "ROOT", "root/CA")) {
            failure(PkiFailure.NoSuchAuthority.class, () -> authorities.open(folder, id));
        }
        assertEquals(List.of(), authorities.list(folder.resolve("nowhere")));
    }

    @Test
    void a_file_in_the_place_of_the_folder_stops_everything_and_leaves_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        failure(PkiFailure.Storage.class, () -> Pki.root(authorities, file));
        failure(PkiFailure.Storage.class, () -> Pki.root(authorities, file.resolve("below")));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void a_read_only_folder_stops_everything_and_leaves_nothing() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "to the user root no folder is read-only");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        failure(PkiFailure.Storage.class, () -> Pki.root(authorities, closed));
        assertEquals(List.of(), entries(closed));
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            Files.setPosixFilePermissions(books, PosixFilePermissions.fromString("r-x------"));
            failure(PkiFailure.Storage.class, () -> key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
        } finally {
            Files.setPosixFilePermissions(books, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** A device that is always full takes the place of one of the books. */
    @ParameterizedTest
    @ValueSource(strings = {"journal.txt", "index.txt"})
    void on_a_full_disk_nothing_is_issued(String book) throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full to stand for a full disk");
        Path file = books.resolve(book);
        Path kept = Files.move(file, books.resolve("kept"));
        try (CertificateAuthority.Unlocked key = unlockBefore(file, kept)) {
            PreparedCertificate prepared = key.prepare(Pki.order("CN=camera", "IP:10.0.0.7"));
            Files.delete(file);
            Files.createSymbolicLink(file, full);
            PkiFailure failure = failure(PkiFailure.Storage.class, () -> key.issue(prepared));
            assertTrue(failure.sentence().contains("no space left"), failure.sentence());
            assertThrows(IllegalArgumentException.class, () -> key.issue(prepared), "a serial number signs once");
            assertEquals(Optional.empty(), root.issued(prepared.contents().serial()));
        }
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of(root.certificate()), root.issued());
        assertEquals(2, entriesAfterIssue());
    }

    private CertificateAuthority.Unlocked unlockBefore(Path file, Path kept) throws Exception {
        Files.copy(kept, file);
        return Pki.unlock(root);
    }

    private int entriesAfterIssue() throws Exception {
        X509Certificate leaf = issue();
        assertEquals(List.of(root.certificate(), leaf), root.issued());
        return entries(books.resolve("newcerts")).size();
    }

    /** Killed after the journal was written: the signature did not come about, and its number is never used again. */
    @Test
    void after_a_crash_before_the_signature_the_serial_number_is_gone() throws Exception {
        PreparedCertificate lost;
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            lost = key.prepare(Pki.order("CN=camera", "IP:10.0.0.7"));
        }
        Files.writeString(
                books.resolve("journal.txt"), "2026-11-21T10:00:00Z\tABCDEF\tTLS_SER", StandardOpenOption.APPEND);
        CertificateAuthority again = Pki.authorities().open(folder, "root");
        assertEquals(Optional.empty(), again.issued(lost.contents().serial()));
        X509Certificate leaf = issue();
        assertFalse(leaf.getSerialNumber().equals(lost.contents().serial()));
        List<String> journal = Files.readAllLines(books.resolve("journal.txt"));
        assertEquals(3, journal.size(), "the torn line stays, and the next begins a line of its own");
        assertEquals(9, journal.getLast().split("\t").length);
    }

    /** Killed after the certificate was filed, while its line was written into the index. */
    @Test
    void after_a_crash_within_the_index_the_certificate_is_found_and_the_index_completed() throws Exception {
        X509Certificate first = issue();
        X509Certificate second = issue();
        Path index = books.resolve("index.txt");
        String whole = Files.readString(index);
        Files.writeString(index, whole.substring(0, whole.length() - 40));
        CertificateAuthority again = Pki.authorities().open(folder, "root");
        assertEquals(Optional.of(second), again.issued(second.getSerialNumber()));
        assertEquals(3, again.issued().size());
        Pki.unlock(again).close();
        assertEquals(whole, Files.readString(index));
        assertEquals(List.of(root.certificate(), first, second), again.issued());
    }

    @Test
    void what_a_killed_creation_left_is_no_authority() throws Exception {
        Files.createDirectories(folder.resolve(".issuing.new-1234/CA"));
        Files.createDirectories(folder.resolve("empty/CA"));
        assertEquals(1, authorities.list(folder).size());
    }

    @Test
    void a_broken_certificate_file_is_named() throws Exception {
        Files.writeString(books.resolve("cacert.pem"), "-----BEGIN CERTIFICATE-----\nMIIB");
        PkiFailure failure = failure(PkiFailure.Malformed.class, () -> authorities.open(folder, "root"));
        assertTrue(failure.sentence().contains("cacert.pem"), failure.sentence());
    }

    @Test
    void lost_books_are_begun_anew() throws Exception {
        Files.delete(books.resolve("index.txt"));
        Files.delete(books.resolve("journal.txt"));
        Files.delete(books.resolve("lock"));
        Files.delete(entries(books.resolve("newcerts")).getFirst());
        Files.delete(books.resolve("newcerts"));
        Files.delete(books.resolve("chain.pem"));
        CertificateAuthority card = Pki.authorities().open(folder, "root");
        assertEquals(List.of(), card.issued());
        X509Certificate leaf = issue();
        assertEquals(List.of(leaf), card.issued());
    }
}
