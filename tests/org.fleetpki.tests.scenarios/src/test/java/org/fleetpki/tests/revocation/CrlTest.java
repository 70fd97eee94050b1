// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CreatedCrl;
import org.fleetpki.pki.api.ca.CrlEntries;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in revocation lists, and when a new one is made. */
class CrlTest {

    private static final int MANY = 1_000_000;

    @TempDir
    Path folder;

    private Authority authority;

    @BeforeEach
    void create() throws Exception {
        authority = Authority.create(folder);
    }

    private static CrlOrder unlessYoungerThan(Duration age) {
        return new CrlOrder(Duration.ofDays(7), false, Optional.empty(), Optional.empty(), Optional.of(age));
    }

    private static List<String> entries(ParsedRevocationList list) throws Exception {
        List<String> entries = new ArrayList<>();
        CrlEntries all = CrlEntries.of(list);
        for (var entry = all.next(); entry.isPresent(); entry = all.next()) {
            String reason = entry.get().extensions().isEmpty()
                    ? ""
                    : " " + ((CrlReason) entry.get().extensions().getFirst().value()).code();
            entries.add(entry.get().serial().toString(16).toUpperCase(Locale.ROOT) + reason);
        }
        return entries;
    }

    @Test
    void a_list_of_nothing_has_no_list_within() throws Exception {
        assertEquals(0, authority.crl().entries());
        assertFalse(authority.list(false).hasEmptyList());
        assertEquals(2, authority.list(false).version());
    }

    @Test
    void numbers_only_grow_even_after_a_restored_backup() throws Exception {
        Path number = authority.books().resolve("crlnumber.txt");
        String backup = Files.readString(number);
        assertEquals(BigInteger.ONE, authority.crl().number());
        assertEquals(BigInteger.TWO, authority.crl().number());
        Files.writeString(number, backup);
        assertEquals(BigInteger.valueOf(3), authority.crl().number());
        assertEquals("04\n", Files.readString(number));
    }

    @Test
    void a_young_list_that_says_the_same_is_kept() throws Exception {
        X509Certificate camera = authority.issue("camera");
        assertTrue(authority.crl(unlessYoungerThan(Duration.ofHours(12))).created());
        CreatedCrl kept = authority.crl(unlessYoungerThan(Duration.ofHours(12)));
        assertFalse(kept.created());
        assertEquals(BigInteger.ONE, kept.number());
        authority.revoke(camera, RevocationReason.CERTIFICATE_HOLD);
        assertTrue(authority.crl(unlessYoungerThan(Duration.ofHours(12))).created());
        authority.book().release(camera.getSerialNumber(), "tester", "");
        assertTrue(authority.crl(unlessYoungerThan(Duration.ofHours(12))).created());
        Authority later = authority.at(Authority.in(Duration.ofHours(13)));
        assertTrue(later.crl(unlessYoungerThan(Duration.ofHours(12))).created());
    }

    @Test
    void an_expired_certificate_leaves_after_one_list_beyond_its_end() throws Exception {
        X509Certificate brief = authority.issue("brief", Duration.ofHours(10));
        authority.revoke(brief, RevocationReason.SUPERSEDED);
        assertEquals(1, authority.crl().entries());
        Authority later = authority.at(Authority.in(Duration.ofHours(11)));
        assertEquals(1, later.crl().entries());
        Authority latest = authority.at(Authority.in(Duration.ofHours(12)));
        assertEquals(0, latest.crl().entries());
        assertEquals(0, latest.delta().entries());
    }

    @Test
    void a_delta_lists_what_changed_since_the_full_list() throws Exception {
        X509Certificate held = authority.issue("held");
        X509Certificate final1 = authority.issue("final");
        X509Certificate kept = authority.issue("kept");
        X509Certificate fresh = authority.issue("fresh");
        authority.revoke(held, RevocationReason.CERTIFICATE_HOLD);
        authority.revoke(final1, RevocationReason.CERTIFICATE_HOLD);
        authority.revoke(kept, RevocationReason.SUPERSEDED);
        authority.crl();
        authority.book().release(held.getSerialNumber(), "tester", "");
        authority.revoke(final1, RevocationReason.KEY_COMPROMISE);
        authority.revoke(fresh, RevocationReason.UNSPECIFIED);
        CreatedCrl delta = authority.delta();
        assertEquals(3, delta.entries());
        ParsedRevocationList list = authority.list(true);
        assertEquals(Optional.of(new DeltaCrlIndicator(BigInteger.ONE)), list.find(DeltaCrlIndicator.class));
        assertEquals(
                List.of(Authority.hex(final1) + " 1", Authority.hex(fresh), Authority.hex(held) + " 8"), entries(list));
    }

    @Test
    void a_delta_needs_a_full_list() {
        PkiException refused = assertThrows(PkiException.class, () -> authority.delta());
        assertEquals("There is no full revocation list yet that a delta could build on.", refused.getMessage());
    }

    @Test
    void a_clock_behind_the_last_list_is_refused() throws Exception {
        authority.crl();
        byte[] before = Files.readAllBytes(authority.books().resolve("crl.der"));
        Authority earlier = authority.at(Authority.in(Duration.ofHours(-2)));
        PkiException refused = assertThrows(PkiException.class, earlier::crl);
        assertTrue(refused.getMessage().contains("but the last revocation list was made at"), refused.getMessage());
        assertEquals(
                List.of(before.length),
                List.of(Files.readAllBytes(authority.books().resolve("crl.der")).length));
        assertEquals("02\n", Files.readString(authority.books().resolve("crlnumber.txt")));
    }

    @Test
    void a_broken_list_is_named() throws Exception {
        Files.writeString(authority.books().resolve("crl.der"), "no list");
        PkiException failed = assertThrows(PkiException.class, authority::crl);
        assertTrue(failed.getMessage().contains("crl.der: it is no revocation list"), failed.getMessage());
    }

    @Test
    void a_million_entries_are_a_matter_of_course() throws Exception {
        try (Writer index =
                Files.newBufferedWriter(authority.books().resolve("index.txt"), StandardOpenOption.APPEND)) {
            for (int i = 0; i < MANY; i++) {
                index.write("R\t361231235959Z\t250101000000Z,superseded\t%032X\tunknown\t/CN=camera %d\n"
                        .formatted(BigInteger.ONE.shiftLeft(120).add(BigInteger.valueOf(i)), i));
            }
        }
        assertEquals(MANY, authority.crl().entries());
        String hash = new Openssl(authority.books())
                .run("crl", "-inform", "DER", "-in", "crl.der", "-CAfile", "cacert.pem", "-noout", "-verify");
        assertTrue(hash.contains("verify OK"), hash);
        CrlEntries entries = CrlEntries.of(authority.list(false));
        int count = 0;
        while (entries.next().isPresent()) {
            count++;
        }
        assertEquals(MANY, count);
        assertEquals(0, authority.delta().entries());
    }
}
