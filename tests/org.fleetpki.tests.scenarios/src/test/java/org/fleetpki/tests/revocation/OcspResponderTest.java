// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.OcspSigner;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ocsp.OcspClient;
import org.fleetpki.pki.api.ocsp.OcspClient.Status;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.ocsp.internal.HttpOcspClient;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What openssl and our own client hear from the responder. */
class OcspResponderTest extends OcspScenario {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void openssl_hears_good_revoked_and_unknown(boolean delegated) throws Exception {
        URI responder = serve(delegated);
        for (String nonce : List.of("-nonce", "-no_nonce")) {
            for (String hash : List.of("-sha1", "-sha256")) {
                String said = ask(
                        responder,
                        nonce,
                        hash,
                        "-cert",
                        "good.pem",
                        "-cert",
                        "bad.pem",
                        "-serial",
                        "0x7777",
                        "-resp_text");
                assertTrue(said.contains("Response verify OK"), said);
                assertTrue(said.contains("good.pem: good"), said);
                assertTrue(said.contains("bad.pem: revoked"), said);
                assertTrue(said.contains("Reason: keyCompromise"), said);
                assertTrue(said.contains("0x7777: unknown"), said);
                assertEquals(
                        nonce.equals("-no_nonce"), said.contains("no nonce") || !said.contains("OCSP Nonce"), said);
                assertEquals(delegated, said.contains("OCSP No Check"), said);
            }
            String single = ask(responder, nonce, "-cert", "good.pem");
            assertTrue(single.contains("good.pem: good"), single);
        }
    }

    @Test
    void an_rsa_authority_answers_as_well_and_several_share_a_responder() throws Exception {
        Authority second = Authority.create(folder, "second", KeyType.RSA_2048);
        second.issue("other");
        URI responder = serve(settings(Duration.ofDays(7), false, 1000), authority, second);
        String said = new Openssl(second.books())
                .run(
                        "ocsp",
                        "-issuer",
                        "cacert.pem",
                        "-CAfile",
                        "cacert.pem",
                        "-url",
                        responder.toString(),
                        "-cert",
                        "other.pem");
        assertTrue(said.contains("other.pem: good"), said);
        assertTrue(ask(responder, "-cert", "good.pem").contains("good.pem: good"));
    }

    @Test
    void our_client_believes_and_explains() throws Exception {
        URI responder = serve(true);
        OcspClient client = new HttpOcspClient(new FastSignatureChecks());
        ParsedCertificate issuer = ParsedCertificate.of(authority.get().certificate());
        for (boolean nonce : new boolean[] {true, false}) {
            OcspClient.Answer answer =
                    client.ask(new OcspClient.Query(ParsedCertificate.of(good), issuer, responder, nonce, nonce));
            assertEquals(Status.GOOD, answer.status(), () -> answer.findings().toString());
            assertEquals(List.of(), answer.findings());
        }
        OcspClient.Answer revoked =
                client.ask(new OcspClient.Query(ParsedCertificate.of(bad), issuer, responder, false, true));
        assertEquals(Status.REVOKED, revoked.status());
        assertEquals(
                RevocationReason.KEY_COMPROMISE,
                revoked.revocation().orElseThrow().reason());

        byte[] forged = revoked.encoded().toArray();
        forged[forged.length / 4] ^= 1;
        assertEquals(
                Status.NONE,
                client.judge(forged, ParsedCertificate.of(bad), issuer).status());
        Authority stranger = Authority.create(folder, "stranger", KeyType.EC_P256);
        OcspClient.Answer foreign = client.judge(
                revoked.encoded().toArray(),
                ParsedCertificate.of(bad),
                ParsedCertificate.of(stranger.get().certificate()));
        assertEquals(Status.NONE, foreign.status());
    }

    @Test
    void a_change_in_the_books_is_in_the_next_answer() throws Exception {
        URI responder = serve(true);
        assertTrue(ask(responder, "-no_nonce", "-cert", "good.pem").contains("good.pem: good"));
        openssl.run(
                "ca",
                "-config",
                "openssl.cnf",
                "-name",
                "fleetpki",
                "-passin",
                "env:PASSPHRASE",
                "-revoke",
                "good.pem");
        assertTrue(ask(responder, "-no_nonce", "-cert", "good.pem").contains("good.pem: revoked"));
    }

    @Test
    void a_signer_of_answers_signs_no_certificate_and_no_list() throws Exception {
        authority.crl();
        try (CertificateAuthority.Unlocked key = authority.unlock()) {
            OcspSigner signer = Authority.REVOCATIONS.directSigner(key);
            for (byte[] other : List.of(
                    good.getTBSCertificate(),
                    authority.list(false).tbs().encoded().toArray(),
                    request("-cert", "good.pem"),
                    new byte[] {0x30, 0})) {
                assertThrows(IllegalArgumentException.class, () -> signer.sign(other));
            }
        }
    }

    @Test
    void a_responder_certificate_is_short_lived_and_in_the_books() throws Exception {
        try (CertificateAuthority.Unlocked key = authority.unlock()) {
            X509Certificate signer = Authority.REVOCATIONS
                    .delegatedSigner(key, Duration.ofDays(7))
                    .certificate();
            assertEquals(List.of("1.3.6.1.5.5.7.3.9"), signer.getExtendedKeyUsage());
            assertTrue(signer.getNonCriticalExtensionOIDs().contains("1.3.6.1.5.5.7.48.1.5"));
            assertTrue(signer.getNotAfter().toInstant().isBefore(Instant.now().plus(Duration.ofDays(7))));
            assertEquals(Optional.of(signer), authority.get().issued(signer.getSerialNumber()));
        }
    }

    @Test
    void certtool_reads_the_list() throws Exception {
        authority.crl();
        String said = Stranger.run(authority.books(), "certtool", "--crl-info", "--infile", "crl.pem");
        assertTrue(said.contains("Revoked certificates (1)"), said);
        assertTrue(said.toUpperCase(Locale.ROOT).contains(Authority.hex(bad)), said);
    }
}
