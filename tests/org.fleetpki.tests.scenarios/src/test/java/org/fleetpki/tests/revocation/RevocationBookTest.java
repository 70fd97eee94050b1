// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be written into the book, and what becomes of it when things go wrong. */
class RevocationBookTest {

    private static final BigInteger FOREIGN = new BigInteger("1122334455667788", 16);

    @TempDir
    Path folder;

    private Authority authority;
    private X509Certificate camera;

    @BeforeEach
    void create() throws Exception {
        authority = Authority.create(folder);
        camera = authority.issue("camera");
    }

    private RevocationStatus status(X509Certificate certificate) throws PkiException {
        return authority.book().status(certificate.getSerialNumber());
    }

    private static RevocationOrder order(BigInteger serial, RevocationReason reason, Instant since) {
        return new RevocationOrder(serial, reason, Optional.ofNullable(since), "tester", "why", Optional.empty());
    }

    private String journal() throws Exception {
        return Files.readString(authority.books().resolve("revocations.txt"));
    }

    @Test
    void a_revoked_certificate_is_known_as_such_and_the_journal_says_who_and_why() throws Exception {
        assertInstanceOf(RevocationStatus.Good.class, status(camera));
        authority.revoke(camera, RevocationReason.KEY_COMPROMISE);
        RevocationStatus.Revoked revoked = assertInstanceOf(RevocationStatus.Revoked.class, status(camera));
        assertEquals(RevocationReason.KEY_COMPROMISE, revoked.entry().reason());
        assertEquals(camera.getNotAfter().toInstant(), revoked.entry().expiry());
        String[] fields = journal().lines().findFirst().orElseThrow().split("\t");
        assertEquals(
                List.of("revoke", Authority.hex(camera), "keyCompromise", "tester", "a test"),
                List.of(fields[1], fields[2], fields[4], fields[7], fields[8]));
    }

    @Test
    void a_number_that_was_never_issued_is_unknown_and_never_good() throws Exception {
        assertEquals(new RevocationStatus.Unknown(FOREIGN), authority.book().status(FOREIGN));
    }

    @Test
    void every_reason_and_time_of_invalidity_comes_back() throws Exception {
        Instant since = Instant.now().minusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
        for (RevocationReason reason : RevocationReason.values()) {
            if (reason.isGiven()) {
                for (Instant invalid : new Instant[] {null, since}) {
                    X509Certificate certificate = authority.issue(
                            reason.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + (invalid == null ? "" : "-since"));
                    authority.book().revoke(List.of(order(certificate.getSerialNumber(), reason, invalid)));
                    RevocationEntry entry = assertInstanceOf(RevocationStatus.Revoked.class, status(certificate))
                            .entry();
                    assertEquals(reason, entry.reason());
                    assertEquals(Optional.ofNullable(invalid), entry.invalidSince(), reason.id());
                }
            }
        }
    }

    @Test
    void revoking_twice_changes_nothing() throws Exception {
        authority.revoke(camera, RevocationReason.SUPERSEDED);
        String before = Files.readString(authority.books().resolve("index.txt")) + journal();
        assertEquals(
                List.of(),
                authority.book().revoke(List.of(order(camera.getSerialNumber(), RevocationReason.SUPERSEDED, null))));
        assertEquals(before, Files.readString(authority.books().resolve("index.txt")) + journal());
    }

    @Test
    void another_reason_is_refused_and_none_of_a_batch_is_done() throws Exception {
        X509Certificate second = authority.issue("second");
        authority.revoke(camera, RevocationReason.SUPERSEDED);
        PkiException refused = assertThrows(
                PkiException.class,
                () -> authority
                        .book()
                        .revoke(List.of(
                                order(second.getSerialNumber(), RevocationReason.KEY_COMPROMISE, null),
                                order(camera.getSerialNumber(), RevocationReason.KEY_COMPROMISE, null),
                                order(FOREIGN, RevocationReason.KEY_COMPROMISE, null))));
        PkiFailure.Refused failure = assertInstanceOf(PkiFailure.Refused.class, refused.failure());
        assertEquals(
                List.of("revoked-with-other-reason", "serial-not-in-books"),
                failure.findings().stream().map(finding -> finding.code()).toList());
        assertInstanceOf(RevocationStatus.Good.class, status(second));
    }

    @Test
    void a_hold_is_taken_back_or_becomes_final() throws Exception {
        authority.revoke(camera, RevocationReason.CERTIFICATE_HOLD);
        assertTrue(authority.book().release(camera.getSerialNumber(), "tester", "found again"));
        assertInstanceOf(RevocationStatus.Good.class, status(camera));
        assertFalse(authority.book().release(camera.getSerialNumber(), "tester", "again"));
        authority.revoke(camera, RevocationReason.CERTIFICATE_HOLD);
        authority.revoke(camera, RevocationReason.PRIVILEGE_WITHDRAWN);
        RevocationEntry entry =
                assertInstanceOf(RevocationStatus.Revoked.class, status(camera)).entry();
        assertEquals(RevocationReason.PRIVILEGE_WITHDRAWN, entry.reason());
        PkiException refused = assertThrows(
                PkiException.class, () -> authority.book().release(camera.getSerialNumber(), "tester", ""));
        assertTrue(refused.getMessage().contains("cannot be taken back"), refused.getMessage());
    }

    @Test
    void a_certificate_issued_elsewhere_is_revoked_when_that_is_said() throws Exception {
        Instant end = Instant.parse("2060-01-01T00:00:00Z");
        authority
                .book()
                .revoke(List.of(new RevocationOrder(
                        FOREIGN, RevocationReason.KEY_COMPROMISE, Optional.empty(), "tester", "", Optional.of(end))));
        RevocationEntry entry = assertInstanceOf(
                        RevocationStatus.Revoked.class,
                        authority.reopened().book().status(FOREIGN))
                .entry();
        assertEquals(end, entry.expiry());
        assertEquals(1, authority.crl().entries());
    }

    @Test
    void what_a_kill_left_between_journal_and_index_is_completed() throws Exception {
        String index = Files.readString(authority.books().resolve("index.txt"));
        authority.revoke(camera, RevocationReason.KEY_COMPROMISE);
        // as it was when the process died: the intention is on the disk, the index is the old one, nothing is done
        Files.writeString(authority.books().resolve("index.txt"), index);
        Files.writeString(
                authority.books().resolve("revocations.txt"),
                journal().lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        Authority reopened = authority.reopened();
        assertInstanceOf(RevocationStatus.Good.class, reopened.book().status(camera.getSerialNumber()));
        assertEquals(1, reopened.crl().entries());
        RevocationEntry entry = assertInstanceOf(
                        RevocationStatus.Revoked.class, reopened.book().status(camera.getSerialNumber()))
                .entry();
        assertEquals(RevocationReason.KEY_COMPROMISE, entry.reason());
        assertTrue(journal().endsWith("\tdone\n"), journal());
    }

    @Test
    void what_a_kill_tore_within_the_journal_is_dropped() throws Exception {
        String index = Files.readString(authority.books().resolve("index.txt"));
        authority.revoke(camera, RevocationReason.KEY_COMPROMISE);
        String first = journal().lines().findFirst().orElseThrow();
        Files.writeString(authority.books().resolve("index.txt"), index);
        for (String torn : List.of(first.substring(0, first.length() / 2), first, first + "\n", first + "\n2026-")) {
            Files.writeString(authority.books().resolve("revocations.txt"), torn);
            assertEquals(0, authority.reopened().crl().entries(), torn);
            assertTrue(journal().endsWith("\tdropped\n"), journal());
        }
        authority.revoke(camera, RevocationReason.SUPERSEDED);
        assertInstanceOf(RevocationStatus.Revoked.class, status(camera));
    }

    @Test
    void a_malformed_line_is_named_by_its_number_and_nothing_changes() throws Exception {
        Path index = authority.books().resolve("index.txt");
        for (String bad : List.of(
                "V\t301231235959Z\tAA\tunknown\t/CN=x",
                "X\t301231235959Z\t\tAA\tunknown\t/CN=x",
                "V\tyesterday\t\tAA\tunknown\t/CN=x",
                "V\t301331235959Z\t\tAA\tunknown\t/CN=x",
                "V\t301231235959Z\t\tXYZ\tunknown\t/CN=x",
                "R\t301231235959Z\t\tAA\tunknown\t/CN=x",
                "R\t301231235959Z\t251231235959Z,bored\tAA\tunknown\t/CN=x",
                "R\t301231235959Z\t251231235959Z,keyTime\tAA\tunknown\t/CN=x")) {
            String good = Files.readString(index);
            Files.writeString(index, bad + "\n", StandardOpenOption.APPEND);
            PkiException refused =
                    assertThrows(PkiException.class, () -> authority.revoke(camera, RevocationReason.SUPERSEDED), bad);
            assertTrue(refused.getMessage().contains("index.txt: line 3 "), refused.getMessage());
            assertEquals(good + bad + "\n", Files.readString(index));
            Files.writeString(index, good);
        }
    }

    @Test
    void a_torn_last_line_is_no_obstacle() throws Exception {
        Path index = authority.books().resolve("index.txt");
        Files.writeString(index, "V\t30123", StandardOpenOption.APPEND);
        authority.revoke(camera, RevocationReason.SUPERSEDED);
        assertInstanceOf(RevocationStatus.Revoked.class, status(camera));
    }

    @Test
    void two_that_revoke_at_once_lose_nothing() throws Exception {
        List<X509Certificate> certificates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            certificates.add(authority.issue("camera-" + i));
        }
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            // two sets of services share no lock but that of the file, as two processes do
            for (int side = 0; side < 2; side++) {
                Authority own = authority.reopened();
                int odd = side;
                running.add(threads.submit(() -> {
                    for (int i = odd; i < certificates.size(); i += 2) {
                        own.revoke(certificates.get(i), RevocationReason.SUPERSEDED);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(12, authority.book().revoked().size());
    }

    @Test
    void a_change_by_another_process_is_seen() throws Exception {
        var book = authority.book();
        assertInstanceOf(RevocationStatus.Good.class, book.status(camera.getSerialNumber()));
        authority.reopened().revoke(camera, RevocationReason.SUPERSEDED);
        assertInstanceOf(RevocationStatus.Revoked.class, book.status(camera.getSerialNumber()));
    }

    @Test
    void a_book_that_cannot_be_written_says_so_and_is_as_before() throws Exception {
        Path index = authority.books().resolve("index.txt");
        String before = Files.readString(index);
        // a folder stands where the new index would be made: for root, too, the system refuses
        Files.createDirectory(authority.books().resolve(".index.txt.next"));
        PkiException failed =
                assertThrows(PkiException.class, () -> authority.revoke(camera, RevocationReason.SUPERSEDED));
        assertInstanceOf(PkiFailure.Storage.class, failed.failure());
        assertEquals(before, Files.readString(index));
        assertTrue(journal().endsWith("\tdropped\n"), journal());
        Files.delete(authority.books().resolve(".index.txt.next"));
        assertEquals(0, authority.crl().entries());
    }
}
