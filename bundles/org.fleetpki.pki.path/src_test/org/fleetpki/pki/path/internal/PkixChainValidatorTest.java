// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.ChainValidator.Verdict;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.junit.jupiter.api.Test;

class PkixChainValidatorTest {

    private static final String ECDSA = "SHA256withECDSA";

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private static final KeyPair ROOT_KEY = CertificateForge.key("EC", 256);
    private static final KeyPair ISSUING_KEY = CertificateForge.key("EC", 256);
    private static final KeyPair LEAF_KEY = CertificateForge.key("EC", 256);

    private static final X509Certificate ROOT = sign(root(), ROOT_KEY);
    private static final X509Certificate ISSUING = sign(issuing(), ROOT_KEY);
    private static final X509Certificate LEAF = sign(leaf(), ISSUING_KEY);

    private static CertificateForge root() {
        return CertificateForge.authority(ROOT_KEY.getPublic())
                .issuer("CN=Root")
                .subject("CN=Root")
                .validity(CertificateForge.BEGIN, LATER)
                .without("2.5.29.14")
                .without("2.5.29.35");
    }

    private static CertificateForge issuing() {
        return CertificateForge.authority(ISSUING_KEY.getPublic())
                .issuer("CN=Root")
                .subject("O=Works, CN=Issuing")
                .validity(CertificateForge.BEGIN, LATER)
                .without("2.5.29.35");
    }

    private static CertificateForge leaf(byte[]... names) {
        byte[][] all = names.length > 0
                ? names
                : new byte[][] {CertificateForge.dns("cam.example"), CertificateForge.ip(10, 0, 0, 7)};
        return CertificateForge.server(LEAF_KEY.getPublic(), all)
                .issuer("O=Works, CN=Issuing")
                .subject("CN=camera")
                .without("2.5.29.35");
    }

    private static X509Certificate sign(CertificateForge forge, KeyPair signer) {
        return forge.sign(ECDSA, signer.getPrivate());
    }

    private static Verdict validate(List<X509Certificate> served, List<X509Certificate> anchors, String host) {
        return new PkixChainValidator()
                .validate(served, anchors, Optional.of(host).map(GeneralName::ofHost), NOW);
    }

    private static Verdict validateLeaf(CertificateForge leaf) {
        return validate(List.of(sign(leaf, ISSUING_KEY), ISSUING), List.of(ROOT), "10.0.0.7");
    }

    private static Set<String> codes(Verdict verdict) {
        verdict.findings().forEach(finding -> {
            assertTrue(finding.message().matches("[^\\p{Cntrl}]+\\."), finding.message());
            assertTrue(finding.remedy().matches("[A-Z].*\\."), finding.remedy());
        });
        return verdict.findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    private static void assertRefused(Verdict verdict, String... codes) {
        assertEquals(Set.of(codes), codes(verdict));
        assertFalse(verdict.isValid());
    }

    private static void assertWarns(Verdict verdict, String... codes) {
        assertEquals(Set.of(codes), codes(verdict));
        assertTrue(verdict.isValid());
    }

    @Test
    void a_good_chain_is_valid_by_name_and_by_address() {
        for (String host : List.of("cam.example", "10.0.0.7")) {
            Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(ROOT), host);
            assertWarns(verdict);
            assertEquals(List.of(LEAF, ISSUING, ROOT), verdict.path());
        }
    }

    @Test
    void order_repetition_and_strangers_in_the_served_chain_do_not_matter() {
        X509Certificate stranger = sign(root().issuer("CN=Stranger").subject("CN=Stranger"), ROOT_KEY);
        Verdict verdict = validate(List.of(LEAF, ROOT, stranger, ISSUING, LEAF), List.of(ROOT), "cam.example");
        assertWarns(verdict);
        assertEquals(List.of(LEAF, ISSUING, ROOT), verdict.path());
    }

    @Test
    void the_path_ends_at_the_nearest_anchor() {
        Verdict verdict = validate(List.of(LEAF), List.of(ROOT, ISSUING), "cam.example");
        assertEquals(List.of(LEAF, ISSUING), verdict.path());
        assertWarns(verdict);
    }

    @Test
    void a_leaf_that_is_itself_trusted_needs_no_issuer() {
        Verdict verdict = validate(List.of(LEAF), List.of(LEAF), "cam.example");
        assertWarns(verdict);
        assertEquals(List.of(LEAF), verdict.path());
        assertRefused(validate(List.of(LEAF), List.of(LEAF), "10.0.0.8"), "host-name-mismatch");
    }

    @Test
    void nothing_served_is_said() {
        assertRefused(validate(List.of(), List.of(ROOT), "cam.example"), "no-certificate");
    }

    @Test
    void the_moment_decides_about_validity() {
        PkixChainValidator validator = new PkixChainValidator();
        List<X509Certificate> chain = List.of(LEAF, ISSUING);
        Instant end = LEAF.getNotAfter().toInstant();
        assertTrue(
                validator.validate(chain, List.of(ROOT), Optional.empty(), end).isValid());
        assertRefused(
                validator.validate(chain, List.of(ROOT), Optional.empty(), end.plusSeconds(1)), "certificate-expired");
        assertRefused(
                validator.validate(chain, List.of(ROOT), Optional.empty(), CertificateForge.BEGIN.minusSeconds(1)),
                "certificate-not-yet-valid",
                "issuer-not-yet-valid",
                "anchor-not-yet-valid");
        assertRefused(
                validator.validate(chain, List.of(ROOT), Optional.empty(), LATER.plusSeconds(1)),
                "certificate-expired",
                "issuer-expired",
                "anchor-expired");
    }

    @Test
    void an_anchor_that_expired_is_named() {
        Instant old = Instant.parse("2026-12-01T00:00:00Z");
        X509Certificate root = sign(root().validity(CertificateForge.BEGIN, old), ROOT_KEY);
        Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(root), "cam.example");
        assertRefused(verdict, "anchor-expired");
        assertTrue(verdict.findings().getFirst().message().contains("'Root' expired at 2026-12-01T00:00:00Z"));
    }

    /** While an authority is renewed, its old and its new certificate are trusted side by side. */
    @Test
    void of_two_paths_the_valid_one_counts() {
        Instant old = Instant.parse("2026-12-01T00:00:00Z");
        X509Certificate expired = sign(root().validity(CertificateForge.BEGIN, old), ROOT_KEY);
        Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(expired, ROOT), "cam.example");
        assertWarns(verdict);
        assertEquals(ROOT, verdict.path().getLast());
    }

    @Test
    void a_missing_intermediate_is_named() {
        Verdict verdict = validate(List.of(LEAF), List.of(ROOT), "cam.example");
        assertRefused(verdict, "incomplete-chain");
        assertTrue(verdict.findings().getFirst().message().contains("its issuer 'Issuing' is neither sent"));
        assertEquals(List.of(), verdict.path());
    }

    @Test
    void an_authority_that_is_not_trusted_is_named() {
        Verdict verdict = validate(List.of(LEAF, ISSUING, ROOT), List.of(), "cam.example");
        assertRefused(verdict, "untrusted-authority");
        assertTrue(verdict.findings().getFirst().message().contains("'Root'"));
    }

    @Test
    void a_self_signed_certificate_is_told_from_an_untrusted_authority() {
        X509Certificate own = sign(leaf().issuer("CN=camera"), LEAF_KEY);
        assertRefused(validate(List.of(own), List.of(ROOT), "cam.example"), "self-signed");
    }

    @Test
    void an_authority_made_anew_under_its_old_name_did_not_sign() {
        KeyPair other = CertificateForge.key("EC", 256);
        X509Certificate renewed = sign(
                CertificateForge.authority(other.getPublic()).issuer("CN=Root").subject("CN=Root"), other);
        Verdict verdict = validate(List.of(LEAF, ISSUING), List.of(renewed), "cam.example");
        assertRefused(verdict, "signature-wrong");
        assertTrue(verdict.findings().getFirst().message().contains("'Issuing'"));
    }

    @Test
    void names_follow_rfc_9525() {
        X509Certificate leaf = sign(
                leaf(
                        CertificateForge.dns("*.Floor.example"),
                        CertificateForge.dns("*"),
                        CertificateForge.dns("*.lan"),
                        CertificateForge.dns("cam*.example"),
                        CertificateForge.dns("*.*.net"),
                        CertificateForge.dns("10.0.0.9"),
                        CertificateForge.ip(0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)),
                ISSUING_KEY);
        for (String good : List.of("a.floor.example", "A-1.FLOOR.EXAMPLE", "2001:db8::7", "2001:0db8:0:0::7")) {
            assertWarns(validate(List.of(leaf, ISSUING), List.of(ROOT), good));
        }
        for (String bad : List.of("floor.example", "a.b.floor.example", "x.lan", "cam1.example", "a.b.net", "host")) {
            assertRefused(validate(List.of(leaf, ISSUING), List.of(ROOT), bad), "host-name-mismatch");
        }
        assertRefused(validate(List.of(leaf, ISSUING), List.of(ROOT), "10.0.0.9"), "ip-written-as-dns-name");
        assertRefused(validate(List.of(leaf, ISSUING), List.of(ROOT), "10.0.0.8"), "host-name-mismatch");
    }

    @Test
    void a_mismatch_says_which_names_there_are() {
        String message = validate(List.of(LEAF, ISSUING), List.of(ROOT), "10.0.0.8")
                .findings()
                .getFirst()
                .message();
        assertEquals(
                "The certificate 'camera' is not for 10.0.0.8; the names in it are DNS:cam.example, IP:10.0.0.7.",
                message);
    }

    @Test
    void a_name_in_the_common_name_alone_has_a_finding_of_its_own() {
        X509Certificate byIp = sign(leaf(CertificateForge.dns("x.example")).subject("CN=10.0.0.7"), ISSUING_KEY);
        assertRefused(validate(List.of(byIp, ISSUING), List.of(ROOT), "10.0.0.7"), "ip-only-in-common-name");
        X509Certificate byName = sign(leaf().without("2.5.29.17").subject("CN=Cam.Example"), ISSUING_KEY);
        assertRefused(validate(List.of(byName, ISSUING), List.of(ROOT), "cam.example"), "name-only-in-common-name");
    }

    @Test
    void purposes_are_checked_at_the_leaf_and_at_its_issuer() {
        byte[] client = Der.sequence(Der.oid("1.3.6.1.5.5.7.3.2"));
        assertRefused(validateLeaf(leaf().extension("2.5.29.37", false, client)), "wrong-extended-key-usage");
        assertWarns(validateLeaf(leaf().extension("2.5.29.37", true, Der.sequence(Der.oid("2.5.29.37.0")))));
        assertWarns(validateLeaf(leaf().without("2.5.29.37").without("2.5.29.15")));
        assertWarns(validateLeaf(leaf().extension("2.5.29.15", true, Der.bits(5, (byte) 0x20))), "wrong-key-usage");
        assertRefused(validateLeaf(leaf().extension("2.5.29.15", true, Der.bits(1, (byte) 0x02))), "wrong-key-usage");

        X509Certificate noAuthority = sign(issuing().extension("2.5.29.19", true, Der.sequence()), ROOT_KEY);
        assertRefused(validate(List.of(LEAF, noAuthority), List.of(ROOT), "cam.example"), "issuer-is-no-authority");
        X509Certificate noSigner = sign(issuing().extension("2.5.29.15", true, Der.bits(7, (byte) 0x80)), ROOT_KEY);
        assertRefused(validate(List.of(LEAF, noSigner), List.of(ROOT), "cam.example"), "issuer-may-not-sign");
        X509Certificate clientsOnly = sign(issuing().extension("2.5.29.37", false, client), ROOT_KEY);
        assertRefused(
                validate(List.of(LEAF, clientsOnly), List.of(ROOT), "cam.example"), "issuer-wrong-extended-key-usage");
    }

    @Test
    void weak_keys_warn_and_forgeable_signatures_refuse() {
        KeyPair weak = CertificateForge.key("RSA", 1024);
        X509Certificate root = sign(
                CertificateForge.authority(weak.getPublic())
                        .issuer("CN=Root")
                        .subject("CN=Root")
                        .without("2.5.29.35"),
                ROOT_KEY);
        X509Certificate byRsa = issuing().sign("SHA256withRSA", weak.getPrivate());
        assertWarns(validate(List.of(LEAF, byRsa), List.of(root), "cam.example"), "weak-key");
        for (String algorithm : List.of("SHA1withRSA", "MD5withRSA")) {
            X509Certificate forgeable = issuing().sign(algorithm, weak.getPrivate());
            Verdict verdict = validate(List.of(LEAF, forgeable), List.of(root), "cam.example");
            assertRefused(verdict, "weak-signature", "weak-key");
            assertEquals(Severity.ERROR, verdict.findings().getFirst().severity());
        }
    }

    @Test
    void the_signature_of_an_anchor_does_not_matter() {
        X509Certificate root = root().sign("SHA1withECDSA", ROOT_KEY.getPrivate());
        assertWarns(validate(List.of(LEAF, ISSUING), List.of(root), "cam.example"));
    }

    @Test
    void limits_that_only_the_algorithm_finds_are_told() {
        X509Certificate root = sign(
                root().extension("2.5.29.19", true, Der.sequence(Der.bool(true), Der.integer(BigInteger.ZERO))),
                ROOT_KEY);
        assertRefused(validate(List.of(LEAF, ISSUING), List.of(root), "cam.example"), "path-too-long");
        byte[] permitted = Der.sequence(Der.tlv(0xa0, Der.sequence(CertificateForge.dns("other.example"))));
        X509Certificate constrained = sign(issuing().extension("2.5.29.30", true, permitted), ROOT_KEY);
        assertRefused(validate(List.of(LEAF, constrained), List.of(ROOT), "cam.example"), "name-not-permitted");
        CertificateForge strange = leaf().extension("1.2.3.4", true, Der.sequence());
        assertRefused(validateLeaf(strange), "unknown-critical-extension");
    }

    @Test
    void hostile_names_do_not_break_lines() {
        X509Certificate leaf = sign(leaf().subject("CN=cam\\0Aera\u202e" + "x".repeat(300)), ISSUING_KEY);
        assertRefused(validate(List.of(leaf), List.of(ROOT), "cam.example"), "incomplete-chain");
    }

    @Test
    void authorities_that_all_certify_one_another_cost_no_time() {
        List<KeyPair> keys = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            keys.add(CertificateForge.key("EC", 256));
        }
        List<X509Certificate> mesh = new ArrayList<>();
        for (int issuer = 0; issuer < 5; issuer++) {
            for (int subject = 0; subject < 5; subject++) {
                CertificateForge forge = CertificateForge.authority(
                                keys.get(subject).getPublic())
                        .issuer("CN=Mesh")
                        .subject("CN=Mesh")
                        .without("2.5.29.14")
                        .without("2.5.29.35");
                mesh.add(sign(forge, keys.get(issuer)));
            }
        }
        List<X509Certificate> served = new ArrayList<>(List.of(sign(leaf().issuer("CN=Mesh"), keys.getFirst())));
        served.addAll(mesh);
        List<X509Certificate> anchors = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            CertificateForge forge = CertificateForge.authority(LEAF_KEY.getPublic())
                    .serial(BigInteger.valueOf(i + 1))
                    .issuer("CN=Mesh")
                    .subject("CN=Mesh");
            anchors.add(sign(forge, LEAF_KEY));
        }
        validate(List.of(LEAF, ISSUING), List.of(ROOT), "cam.example");
        long start = System.nanoTime();
        Verdict verdict = validate(served, anchors, "cam.example");
        long spent = System.nanoTime() - start;
        assertTrue(codes(verdict).contains("chain-too-long"));
        assertFalse(verdict.isValid());
        assertTrue(spent < 1_000_000_000L, spent / 1_000_000 + " ms");
        assertFalse(validate(served.subList(0, 20), anchors.subList(0, 1), "cam.example")
                .isValid());
    }

    /** Certificates of a server are foreign data: no change of an octet may end in anything but a verdict. */
    @Test
    void a_leaf_with_any_octet_changed_gets_a_verdict() throws Exception {
        Random random = new Random(11);
        byte[] der = LEAF.getEncoded();
        for (int round = 0; round < 1_500; round++) {
            byte[] hostile = der.clone();
            hostile[random.nextInt(der.length)] = (byte) random.nextInt(256);
            Optional<X509Certificate> parsed = CertificateForge.parse(hostile);
            parsed.ifPresent(leaf -> {
                boolean same = leaf.equals(LEAF);
                assertEquals(
                        same,
                        validate(List.of(leaf, ISSUING), List.of(ROOT), "10.0.0.7")
                                .isValid());
            });
        }
    }
}
