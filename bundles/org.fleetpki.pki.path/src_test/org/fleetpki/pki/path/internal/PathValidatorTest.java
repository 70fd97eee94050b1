// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainValidator.Verdict;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.junit.jupiter.api.Test;

/** Chains as TLS servers send them, judged with the tolerance that clients have. */
class PathValidatorTest {

    private static final Instant NOW = Scene.NOW;

    private static final X509Certificate ROOT = sign(new Scene().root, Keys.ROOT);
    private static final X509Certificate ISSUING = sign(new Scene().issuing, Keys.ROOT);
    private static final X509Certificate LEAF = sign(new Scene().leaf, Keys.ISSUING);

    private static final String HOST = "cam.example.com";

    private static X509Certificate sign(Forge forge, KeyPair signer) {
        return forge.signForJdk(Forge.ECDSA, signer);
    }

    private static Verdict validate(List<X509Certificate> served, List<X509Certificate> anchors, String host) {
        return validate(served, anchors, host, NOW);
    }

    private static Verdict validate(
            List<X509Certificate> served, List<X509Certificate> anchors, String host, Instant at) {
        return new PathValidator(new JdkSignatureChecks())
                .validate(served, anchors, Optional.of(host).map(GeneralName::ofHost), at);
    }

    private static Set<String> codes(Verdict verdict) {
        verdict.findings().forEach(finding -> {
            assertTrue(finding.message().matches("[^\\p{Cntrl}]+\\."), finding.message());
            assertTrue(finding.remedy().matches("[A-Z][^\\p{Cntrl}]*\\."), finding.remedy());
        });
        return verdict.findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    private static void assertRefused(Verdict verdict, String... codes) {
        assertEquals(Set.of(codes), codes(verdict));
        assertFalse(verdict.isValid());
    }

    private static void assertAccepted(Verdict verdict, String... warnings) {
        assertEquals(Set.of(warnings), codes(verdict));
        assertTrue(verdict.isValid());
    }

    @Test
    void a_good_chain_is_valid_by_name_and_by_address() {
        for (String host : List.of(HOST, "192.0.2.7")) {
            Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(ROOT), host);
            assertAccepted(verdict);
            assertEquals(List.of(LEAF, ISSUING, ROOT), verdict.path());
        }
    }

    @Test
    void order_repetition_and_strangers_in_the_served_chain_do_not_matter() {
        X509Certificate stranger = sign(
                Forge.authority(Keys.OTHER, Keys.OTHER).issuer("CN=Stranger").subject("CN=Stranger"), Keys.OTHER);
        Verdict verdict = validate(List.of(LEAF, ROOT, stranger, ISSUING, LEAF), List.of(ROOT), HOST);
        assertAccepted(verdict);
        assertEquals(List.of(LEAF, ISSUING, ROOT), verdict.path());
    }

    @Test
    void the_path_ends_at_the_nearest_anchor() {
        Verdict verdict = validate(List.of(LEAF), List.of(ROOT, ISSUING), HOST);
        assertAccepted(verdict);
        assertEquals(List.of(LEAF, ISSUING), verdict.path());
    }

    @Test
    void a_leaf_that_is_itself_trusted_needs_no_issuer() {
        Verdict verdict = validate(List.of(LEAF), List.of(LEAF), HOST);
        assertAccepted(verdict);
        assertEquals(List.of(LEAF), verdict.path());
        assertRefused(validate(List.of(LEAF), List.of(LEAF), "192.0.2.8"), "host-name-mismatch");
    }

    @Test
    void nothing_served_is_said() {
        assertRefused(validate(List.of(), List.of(ROOT), HOST), "no-certificate");
    }

    @Test
    void every_certificate_out_of_its_time_is_named() {
        Instant begin = Forge.BEGIN.minusSeconds(1);
        assertRefused(
                validate(List.of(LEAF, ISSUING), List.of(ROOT), HOST, begin),
                "certificate-not-yet-valid",
                "issuer-not-yet-valid",
                "anchor-not-yet-valid");
        Verdict late = validate(List.of(LEAF, ISSUING), List.of(ROOT), HOST, Instant.parse("2030-01-01T00:00:01Z"));
        assertRefused(late, "certificate-expired", "issuer-expired", "anchor-expired");
        assertTrue(late.findings().getLast().message().contains("'Root' expired at 2030-01-01T00:00:00Z"));
    }

    /** While an authority is renewed, its old and its new certificate are trusted side by side. */
    @Test
    void of_two_paths_the_valid_one_counts() {
        X509Certificate expired = sign(new Scene().root.until(Instant.parse("2026-12-01T00:00:00Z")), Keys.ROOT);
        Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(expired, ROOT), HOST);
        assertAccepted(verdict);
        assertEquals(ROOT, verdict.path().getLast());
    }

    @Test
    void dead_ends_are_told_apart() {
        Verdict missing = validate(List.of(LEAF), List.of(ROOT), HOST);
        assertRefused(missing, "incomplete-chain");
        assertTrue(missing.findings().getFirst().message().contains("its issuer 'Issuing' is neither sent"));
        assertEquals(List.of(), missing.path());
        assertRefused(validate(List.of(LEAF, ISSUING, ROOT), List.of(), HOST), "untrusted-authority");
        X509Certificate own = sign(new Scene().leaf.issuer("CN=cam.example.com"), Keys.LEAF);
        assertRefused(validate(List.of(own), List.of(ROOT), HOST), "self-signed");
    }

    @Test
    void an_authority_made_anew_under_its_old_name_did_not_sign() {
        X509Certificate renewed =
                sign(Forge.authority(Keys.OTHER, Keys.OTHER).issuer("CN=Root").subject("CN=Root"), Keys.OTHER);
        Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(renewed), HOST);
        assertRefused(verdict, "signature-wrong");
        assertTrue(verdict.findings().getFirst().message().contains("'Issuing'"));
        Verdict sent = validate(List.of(LEAF, ISSUING, ROOT), List.of(renewed), HOST);
        assertRefused(sent, "untrusted-authority");
        assertTrue(
                sent.findings().getFirst().message().contains("the one of that name that you trust has another key"));
    }

    @Test
    void a_mismatch_says_which_names_there_are() {
        Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(ROOT), "10.0.0.8");
        assertEquals(
                "The certificate 'cam.example.com' is not for 10.0.0.8; the names in it are DNS:cam.example.com,"
                        + " IP:192.0.2.7, email:ops@example.com.",
                verdict.findings().getFirst().message());
    }

    /** Many devices, and openssl when it is not told otherwise, leave out what clients do not miss. */
    @Test
    void departures_that_clients_let_pass_are_warnings() {
        X509Certificate leaf = sign(new Scene().leaf.without(AuthorityKeyIdentifier.OID), Keys.ISSUING);
        X509Certificate issuing = sign(new Scene().issuing.without(SubjectKeyIdentifier.OID), Keys.ROOT);
        assertAccepted(
                validate(List.of(leaf, issuing), List.of(ROOT), HOST),
                "authority-key-identifier-missing",
                "subject-key-identifier-missing");
    }

    /** {@code openssl x509 -req -signkey} made roots of version 1 for many years. */
    @Test
    void a_root_of_version_1_is_a_warning() {
        Forge old = Forge.authority(Keys.ROOT, Keys.ROOT).issuer("CN=Root").subject("CN=Root");
        X509Certificate root = sign(old.version(1).withoutExtensions(), Keys.ROOT);
        assertAccepted(
                validate(List.of(LEAF, ISSUING), List.of(root), HOST), "issuer-is-no-authority", "version-not-3");
    }

    @Test
    void weak_keys_warn_and_forgeable_signatures_refuse() {
        KeyPair weak = Keys.make("RSA", 1024);
        X509Certificate root =
                sign(Forge.authority(weak, Keys.ROOT).issuer("CN=Root").subject("CN=Root"), Keys.ROOT);
        Forge issuing = new Scene()
                .issuing.with(false, AuthorityKeyIdentifier.of(Keys.info(weak).identifier()));
        X509Certificate byRsa = issuing.signForJdk("SHA256withRSA", weak);
        assertAccepted(validate(List.of(LEAF, byRsa), List.of(root), HOST), "weak-key");
        for (String algorithm : List.of("SHA1withRSA", "MD5withRSA")) {
            X509Certificate forgeable = issuing.signForJdk(algorithm, weak);
            assertRefused(validate(List.of(LEAF, forgeable), List.of(root), HOST), "weak-signature", "weak-key");
        }
    }

    @Test
    void the_signature_of_an_anchor_does_not_matter() {
        X509Certificate root = new Scene().root.signForJdk("SHA1withECDSA", Keys.ROOT);
        assertAccepted(validate(List.of(LEAF, ISSUING), List.of(root), HOST));
    }

    @Test
    void hostile_names_do_not_break_lines() {
        Forge forge = Forge.server(Keys.LEAF, Keys.ISSUING, EncodedGeneralName.dns("a\nb\u007f.example"))
                .issuer("CN=Issuing,O=Works")
                .subject("CN=cam\\0Aera\u202e" + "x".repeat(300));
        assertRefused(
                validate(List.of(sign(forge, Keys.ISSUING), ISSUING), List.of(ROOT), HOST),
                "host-name-mismatch",
                "alternative-name-malformed");
    }

    /** Certificates of a server are foreign data: no change of an octet may end in anything but a verdict. */
    @Test
    void a_leaf_with_any_octet_changed_gets_a_verdict() throws Exception {
        Random random = new Random(11);
        byte[] der = LEAF.getEncoded();
        for (int round = 0; round < 1_500; round++) {
            byte[] hostile = der.clone();
            hostile[random.nextInt(der.length)] = (byte) random.nextInt(256);
            Optional<X509Certificate> parsed = Forge.parse(hostile);
            parsed.ifPresent(leaf -> assertEquals(
                    leaf.equals(LEAF),
                    validate(List.of(leaf, ISSUING), List.of(ROOT), "192.0.2.7").isValid()));
        }
    }
}
