// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CertificationOrder;
import org.fleetpki.pki.api.ca.CrossOrder;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.RenewalOrder;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RootRollOver;
import org.fleetpki.pki.ca.internal.FolderRollOver;
import org.fleetpki.pki.ca.internal.IssuingServices;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.ca.internal.SelfSigner;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that come from others: renewed, cross-signed, rolled over, and those that certify themselves. */
class IssueVariantsTest {

    private static final CertificateProfile INTERMEDIATE = new CertificateProfile(
            "x", Usage.INTERMEDIATE_CA, KeyType.EC_P256, Duration.ofDays(365), Duration.ofHours(1));

    @TempDir
    Path folder;

    private final IssuingServices services = Pki.services(InstantSource.system());
    private CertificateAuthorities authorities;
    private CertificateAuthority root;

    @BeforeEach
    void create() throws Exception {
        authorities = Pki.authorities();
        root = Pki.root(authorities, folder);
    }

    private static X509Certificate issue(CertificateAuthority authority, CertificationOrder order) throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
            return key.issue(key.prepare(order));
        }
    }

    private static Set<String> refusal(CertificateAuthority authority, CertificationOrder order) throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
            return Refusals.of(() -> key.prepare(order));
        }
    }

    private static RenewalOrder renewal(X509Certificate certificate, Optional<PublicKey> key) {
        return new RenewalOrder(certificate, key, Optional.empty(), "renewal");
    }

    private static Set<Extension> extensions(X509Certificate certificate) {
        return ParsedCertificate.of(certificate).extensions().stream().collect(Collectors.toSet());
    }

    private String verify(X509Certificate trusted, List<X509Certificate> untrusted, X509Certificate leaf)
            throws Exception {
        Files.writeString(folder.resolve("trusted.pem"), Pem.encode(trusted));
        Files.writeString(folder.resolve("untrusted.pem"), Pem.encode(untrusted));
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
        return untrusted.isEmpty()
                ? new Openssl(folder).run("verify", "-x509_strict", "-CAfile", "trusted.pem", "leaf.pem")
                : new Openssl(folder)
                        .run(
                                "verify",
                                "-x509_strict",
                                "-CAfile",
                                "trusted.pem",
                                "-untrusted",
                                "untrusted.pem",
                                "leaf.pem");
    }

    @Test
    void a_renewed_certificate_says_the_same_with_a_new_number_and_a_new_end() throws Exception {
        X509Certificate old = issue(root, Pki.order("CN=camera,O=Works", "IP:10.0.0.7", "DNS:cam.example"));
        X509Certificate same = issue(root, renewal(old, Optional.empty()));
        assertEquals(extensions(old), extensions(same));
        assertEquals(old.getSubjectX500Principal(), same.getSubjectX500Principal());
        assertEquals(old.getPublicKey(), same.getPublicKey());
        assertFalse(old.getSerialNumber().equals(same.getSerialNumber()));
        assertFalse(same.getNotAfter().before(old.getNotAfter()));
        KeyPair key = Pki.KEYS.generate(KeyType.EC_P256);
        X509Certificate other = issue(
                root, new RenewalOrder(old, Optional.of(key.getPublic()), Optional.of(Duration.ofDays(10)), "renewal"));
        assertEquals(key.getPublic(), other.getPublicKey());
        assertEquals(Pki.READER.alternativeNames(old), Pki.READER.alternativeNames(other));
        assertFalse(extensions(old).equals(extensions(other)), "the key identifier is another");
        assertTrue(verify(root.certificate(), List.of(), other).contains("OK"));
        assertEquals(List.of(root.certificate(), old, same, other), root.issued());
    }

    @Test
    void what_others_issued_or_what_was_revoked_is_not_renewed() throws Exception {
        CertificateAuthority stranger = Pki.root(authorities, folder.resolve("stranger"));
        X509Certificate theirs = issue(stranger, Pki.order("CN=camera", "IP:10.0.0.7"));
        assertEquals(Set.of("not-issued-here"), refusal(root, renewal(theirs, Optional.empty())));
        X509Certificate ours = issue(root, Pki.order("CN=camera", "IP:10.0.0.7"));
        assertEquals(Set.of("key-not-new"), refusal(root, renewal(ours, Optional.of(ours.getPublicKey()))));
        assertEquals(
                Set.of("key-of-authority"),
                refusal(root, renewal(ours, Optional.of(root.certificate().getPublicKey()))));
        new RevocationService()
                .book(root)
                .revoke(List.of(
                        RevocationOrder.of(ours.getSerialNumber(), RevocationReason.KEY_COMPROMISE, "test", "lost")));
        assertEquals(Set.of("revoked"), refusal(root, renewal(ours, Optional.empty())));
    }

    @Test
    void an_intermediate_is_renewed_and_still_issues() throws Exception {
        CertificateAuthority issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
        X509Certificate leaf = issue(issuing, Pki.order("CN=camera", "IP:10.0.0.7"));
        X509Certificate renewed = issue(root, renewal(issuing.certificate(), Optional.empty()));
        assertEquals(0, renewed.getBasicConstraints());
        assertTrue(verify(root.certificate(), List.of(renewed), leaf).contains("OK"));
    }

    @Test
    void whoever_trusts_one_root_trusts_what_a_cross_signed_one_issues() throws Exception {
        CertificateAuthority other = Pki.root(authorities, folder.resolve("other"), KeyType.RSA_2048);
        X509Certificate leaf = issue(other, Pki.order("CN=camera", "IP:10.0.0.7"));
        // two roots of one name would be a puzzle for openssl as well
        AuthorityOrder order = new AuthorityOrder(
                "bridge",
                new X500Principal("CN=Bridge"),
                new CertificateProfile(
                        "r", Usage.ROOT_CA, KeyType.EC_P256, Duration.ofDays(3650), Duration.ofHours(1)));
        CertificateAuthority bridge;
        try (Secret secret = Pki.secret()) {
            bridge = authorities.createRoot(folder, order, secret);
        }
        X509Certificate cross = issue(bridge, new CrossOrder(other.certificate(), INTERMEDIATE, "cross"));
        assertEquals(other.certificate().getSubjectX500Principal(), cross.getSubjectX500Principal());
        assertEquals(other.certificate().getPublicKey(), cross.getPublicKey());
        assertTrue(verify(bridge.certificate(), List.of(cross), leaf).contains("OK"));
        assertEquals(Set.of("not-an-authority"), refusal(bridge, new CrossOrder(leaf, INTERMEDIATE, "no authority")));
        assertEquals(
                Set.of("cross-signed-by-itself"),
                refusal(bridge, new CrossOrder(bridge.certificate(), INTERMEDIATE, "itself")));
    }

    @Test
    void after_a_roll_over_both_sides_trust_each_other() throws Exception {
        X509Certificate before = issue(root, Pki.order("CN=camera", "IP:10.0.0.7"));
        AuthorityOrder order = new AuthorityOrder(
                "root-2",
                root.certificate().getSubjectX500Principal(),
                new CertificateProfile(
                        "r", Usage.ROOT_CA, KeyType.EC_P384, Duration.ofDays(7300), Duration.ofHours(1)));
        RootRollOver.Result result;
        try (Secret secret = Pki.secret();
                CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            result = new FolderRollOver(services).rollOver(folder, order, secret, root, key);
        }
        X509Certificate after = issue(result.authority(), Pki.order("CN=camera", "IP:10.0.0.7"));
        assertTrue(
                verify(root.certificate(), List.of(result.newWithOld()), after).contains("OK"));
        assertTrue(verify(result.authority().certificate(), List.of(result.oldWithNew()), before)
                .contains("OK"));
        assertFalse(result.newWithOld().getNotAfter().after(root.certificate().getNotAfter()));
        assertEquals(root.certificate().getNotBefore(), result.oldWithNew().getNotBefore());
        assertTrue(root.issued().contains(result.newWithOld()));
        assertEquals(
                List.of(result.authority().certificate(), result.oldWithNew(), after),
                result.authority().issued());
        // what the old key signed is renewed with the new one
        X509Certificate renewed = issue(result.authority(), renewal(before, Optional.empty()));
        assertTrue(verify(result.authority().certificate(), List.of(), renewed).contains("OK"));
    }

    @Test
    void only_a_root_is_rolled_over_and_it_keeps_its_name() throws Exception {
        CertificateAuthority issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
        AuthorityOrder other = Pki.order("root-2", Usage.ROOT_CA, KeyType.EC_P256, Duration.ofDays(365));
        FolderRollOver rollOver = new FolderRollOver(services);
        try (Secret secret = Pki.secret();
                CertificateAuthority.Unlocked rootKey = Pki.unlock(root);
                CertificateAuthority.Unlocked issuingKey = Pki.unlock(issuing)) {
            assertEquals(
                    Set.of("name-not-kept"),
                    Refusals.of(() -> rollOver.rollOver(folder, other, secret, root, rootKey)));
            assertEquals(
                    Set.of("not-a-root"),
                    Refusals.of(() -> rollOver.rollOver(folder, other, secret, issuing, issuingKey)));
        }
        assertFalse(Files.exists(folder.resolve("root-2")));
    }

    @Test
    void a_device_certifies_itself_by_the_same_rules() throws Exception {
        KeyPair key = Pki.KEYS.generate(KeyType.RSA_2048);
        SelfSigner signer = new SelfSigner(services);
        IssueOrder order = Pki.order(key.getPublic(), Pki.SERVER, "CN=camera", "IP:10.0.0.7");
        X509Certificate own = signer.sign(order, key.getPrivate());
        own.verify(own.getPublicKey());
        assertEquals(-1, own.getBasicConstraints());
        Files.writeString(folder.resolve("own.pem"), Pem.encode(own));
        assertTrue(new Openssl(folder)
                .run("verify", "-CAfile", "own.pem", "-verify_ip", "10.0.0.7", "own.pem")
                .contains("OK"));
        IssueOrder nameless = new IssueOrder(
                key.getPublic(),
                new CertificateSubject(new X500Principal("CN=camera"), List.<GeneralName>of()),
                Pki.SERVER,
                "test");
        assertEquals(Set.of("no-alternative-names"), Refusals.of(() -> signer.sign(nameless, key.getPrivate())));
        assertEquals("no-alternative-names", signer.preview(nameless).getFirst().code());
        assertEquals(
                Set.of("self-signed-without-name"),
                Refusals.of(() ->
                        signer.sign(Pki.order(key.getPublic(), Pki.SERVER, "", "IP:10.0.0.7"), key.getPrivate())));
    }

    @Test
    void three_authorities_stand_above_each_other_where_the_path_length_allows() throws Exception {
        CertificateAuthority upper;
        CertificateAuthority lower;
        try (Secret secret = Pki.secret();
                CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            upper = authorities.createIntermediate(
                    folder,
                    new AuthorityOrder("upper", new X500Principal("CN=Upper"), INTERMEDIATE.withPathLength(1)),
                    secret,
                    root,
                    key);
        }
        try (Secret secret = Pki.secret();
                CertificateAuthority.Unlocked key = Pki.unlock(upper)) {
            lower = authorities.createIntermediate(
                    folder,
                    new AuthorityOrder("lower", new X500Principal("CN=Lower"), INTERMEDIATE),
                    secret,
                    upper,
                    key);
        }
        X509Certificate leaf = issue(lower, Pki.order("CN=camera", "IP:10.0.0.7"));
        assertTrue(verify(root.certificate(), lower.chain().subList(0, 2), leaf).contains("OK"));
    }
}
