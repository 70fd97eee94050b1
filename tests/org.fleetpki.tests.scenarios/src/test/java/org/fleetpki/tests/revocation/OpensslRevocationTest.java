// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** openssl reads our lists and our book, and we read its. */
class OpensslRevocationTest {

    @TempDir
    Path folder;

    private static String[] ca(String... arguments) {
        return Stream.concat(
                        Stream.of("ca", "-config", "openssl.cnf", "-name", "fleetpki", "-passin", "env:PASSPHRASE"),
                        Stream.of(arguments))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"EC_P256", "EC_P384", "RSA_2048"})
    void openssl_verifies_our_lists_and_refuses_what_they_name(KeyType type) throws Exception {
        Authority authority = Authority.create(folder, "root", type);
        X509Certificate good = authority.issue("good");
        X509Certificate bad = authority.issue("bad");
        authority.revoke(bad, RevocationReason.KEY_COMPROMISE);
        authority.crl(new CrlOrder(
                Duration.ofDays(7),
                false,
                Optional.of("http://pki.example/crl/root.crl"),
                Optional.of("http://pki.example/crl/root.delta.crl"),
                Optional.empty()));
        Openssl openssl = new Openssl(authority.books());
        String text = openssl.run("crl", "-in", "crl.pem", "-CAfile", "cacert.pem", "-noout", "-text", "-verify");
        assertTrue(text.contains("verify OK"), text);
        assertTrue(text.contains("Version 2"), text);
        assertTrue(text.contains("Key Compromise"), text);
        assertTrue(text.contains("X509v3 Authority Key Identifier"), text);
        assertTrue(text.contains("X509v3 Issuing Distribution Point: critical"), text);
        assertTrue(text.contains("http://pki.example/crl/root.delta.crl"), text);
        assertTrue(text.contains("Serial Number: " + Authority.hex(bad)), text);
        openssl.run("crl", "-inform", "DER", "-in", "crl.der", "-CAfile", "cacert.pem", "-noout", "-verify");

        authority.crl();
        String fine = openssl.run(
                "verify", "-x509_strict", "-crl_check", "-CAfile", "cacert.pem", "-CRLfile", "crl.pem", "good.pem");
        assertTrue(fine.contains("good.pem: OK"), fine);
        String refused =
                openssl.run(2, "verify", "-crl_check", "-CAfile", "cacert.pem", "-CRLfile", "crl.pem", "bad.pem");
        assertTrue(refused.contains("certificate revoked"), refused);
        assertInstanceOf(RevocationStatus.Good.class, authority.book().status(good.getSerialNumber()));
    }

    @Test
    void openssl_combines_a_full_list_with_a_delta() throws Exception {
        Authority authority = Authority.create(folder);
        X509Certificate held = authority.issue("held");
        X509Certificate bad = authority.issue("bad");
        authority.revoke(held, RevocationReason.CERTIFICATE_HOLD);
        authority.crl(new CrlOrder(
                Duration.ofDays(7),
                false,
                Optional.empty(),
                Optional.of("http://pki.example/crl/root.delta.crl"),
                Optional.empty()));
        authority.revoke(bad, RevocationReason.SUPERSEDED);
        authority.book().release(held.getSerialNumber(), "tester", "");
        authority.delta();
        Openssl openssl = new Openssl(authority.books());
        String text = openssl.run("crl", "-in", "crl-delta.pem", "-CAfile", "cacert.pem", "-noout", "-text", "-verify");
        assertTrue(text.contains("X509v3 Delta CRL Indicator: critical"), text);
        assertTrue(text.contains("Remove From CRL"), text);
        Files.writeString(
                authority.books().resolve("both.pem"),
                Files.readString(authority.books().resolve("crl.pem"))
                        + Files.readString(authority.books().resolve("crl-delta.pem")));
        String[] verify = {
            "verify",
            "-extended_crl",
            "-use_deltas",
            "-crl_check",
            "-CAfile",
            "cacert.pem",
            "-CRLfile",
            "both.pem",
            "held.pem"
        };
        assertTrue(openssl.run(verify).contains("held.pem: OK"));
        verify[verify.length - 1] = "bad.pem";
        assertTrue(openssl.run(2, verify).contains("certificate revoked"));
    }

    @Test
    void openssl_revokes_in_our_book_and_we_in_what_it_wrote() throws Exception {
        Authority authority = Authority.create(folder);
        X509Certificate first = authority.issue("first");
        X509Certificate second = authority.issue("second");
        X509Certificate third = authority.issue("third");
        X509Certificate fourth = authority.issue("fourth");
        Openssl openssl = new Openssl(authority.books());
        openssl.run(ca("-revoke", "first.pem", "-crl_compromise", "20250101000000Z"));
        authority.revoke(second, RevocationReason.PRIVILEGE_WITHDRAWN);
        openssl.run(ca("-revoke", "third.pem", "-crl_hold", "holdInstructionReject"));
        authority
                .book()
                .revoke(List.of(new RevocationOrder(
                        fourth.getSerialNumber(),
                        RevocationReason.KEY_COMPROMISE,
                        Optional.of(Instant.parse("2025-02-01T00:00:00Z")),
                        "tester",
                        "",
                        Optional.empty())));
        openssl.run(ca("-updatedb"));
        openssl.run(ca("-gencrl", "-out", "theirs.pem"));
        String theirs = openssl.run("crl", "-in", "theirs.pem", "-CAfile", "cacert.pem", "-noout", "-text", "-verify");
        for (X509Certificate certificate : List.of(first, second, third, fourth)) {
            assertTrue(theirs.contains("Serial Number: " + Authority.hex(certificate)), theirs);
        }
        assertTrue(theirs.contains("Feb  1 00:00:00 2025"), theirs);

        Authority reopened = authority.reopened();
        assertEquals(4, reopened.crl().entries());
        assertEquals(RevocationReason.CERTIFICATE_HOLD, entry(reopened, third).reason());
        assertEquals(
                RevocationReason.PRIVILEGE_WITHDRAWN, entry(reopened, second).reason());
        RevocationEntry compromised = entry(reopened, first);
        assertEquals(RevocationReason.KEY_COMPROMISE, compromised.reason());
        assertEquals(Optional.of(Instant.parse("2025-01-01T00:00:00Z")), compromised.invalidSince());
        // a number is never given twice, whoever counts
        String number =
                openssl.run("crl", "-in", "theirs.pem", "-noout", "-crlnumber").strip();
        String ours =
                openssl.run("crl", "-in", "crl.pem", "-noout", "-crlnumber").strip();
        assertEquals(List.of("crlNumber=0x01", "crlNumber=0x02"), List.of(number, ours));
    }

    @Test
    void our_line_is_that_of_openssl() throws Exception {
        Authority authority = Authority.create(folder);
        X509Certificate ours = authority.issue("ours");
        X509Certificate theirs = authority.issue("theirs");
        authority.revoke(ours, RevocationReason.CESSATION_OF_OPERATION);
        new Openssl(authority.books()).run(ca("-revoke", "theirs.pem", "-crl_reason", "cessationOfOperation"));
        String time = "\\d{12}Z,cessationOfOperation";
        assertEquals(
                authority
                        .line(theirs)
                        .replaceFirst(time, "")
                        .replace(Authority.hex(theirs), "")
                        .replace("theirs", ""),
                authority
                        .line(ours)
                        .replaceFirst(time, "")
                        .replace(Authority.hex(ours), "")
                        .replace("ours", ""));
    }

    private static RevocationEntry entry(Authority authority, X509Certificate certificate) throws Exception {
        return assertInstanceOf(RevocationStatus.Revoked.class, authority.book().status(certificate.getSerialNumber()))
                .entry();
    }
}
