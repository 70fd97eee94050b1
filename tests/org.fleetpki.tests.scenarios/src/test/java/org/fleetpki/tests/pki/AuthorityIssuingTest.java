// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.path.internal.PathValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** An authority prepares and issues with all PKI bundles. */
class AuthorityIssuingTest {

    private static final String DAY_ONE = "2026-11-21T10:00:00Z";

    @TempDir
    Path folder;

    private CertificateAuthorities authorities;
    private CertificateAuthority root;
    private CertificateAuthority issuing;

    @BeforeEach
    void create() throws PkiException {
        authorities = Pki.authorities(Pki.at(DAY_ONE));
        root = Pki.root(authorities, folder);
        issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
    }

    private static Set<String> refusal(Executable executable) {
        PkiException e = assertThrows(PkiException.class, executable);
        PkiFailure.Refused refused = assertInstanceOf(PkiFailure.Refused.class, e.failure());
        assertTrue(refused.sentence().endsWith("."), refused.sentence());
        return codes(refused.findings());
    }

    private static Set<String> codes(List<Finding> findings) {
        Set<String> codes = new HashSet<>();
        findings.forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    /** Without notices, of which private authorities get many. */
    private static List<Finding> serious(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
    }

    private String serialFile() throws Exception {
        return Files.readString(folder.resolve("issuing/CA/serial.txt"));
    }

    @Test
    void what_is_issued_is_valid_recorded_and_found_again() throws Exception {
        X509Certificate leaf;
        BigInteger next = new BigInteger(serialFile().strip(), 16);
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing)) {
            PreparedCertificate prepared = key.prepare(Pki.order("CN=camera", "IP:10.0.0.7", "DNS:cam.example"));
            assertEquals(next, prepared.contents().serial());
            assertEquals(Set.of(), codes(serious(prepared.findings())));
            leaf = key.issue(prepared);
            assertEquals(next, leaf.getSerialNumber());
        }
        assertEquals(
                List.of(),
                new PathValidator(new FastSignatureChecks())
                        .validate(
                                List.of(leaf, issuing.certificate()),
                                List.of(root.certificate()),
                                Optional.of(GeneralName.ofHost("10.0.0.7")),
                                Instant.parse(DAY_ONE))
                        .findings());
        CertificateAuthority reopened = Pki.authorities().open(folder, "issuing");
        assertEquals(List.of(issuing.certificate(), root.certificate()), reopened.chain());
        assertEquals(Optional.of(leaf), reopened.issued(leaf.getSerialNumber()));
        assertEquals(List.of(leaf), reopened.issued());
        assertEquals(Optional.empty(), reopened.issued(BigInteger.ONE));
        assertEquals(Optional.empty(), reopened.issued(leaf.getSerialNumber().negate()));

        String journal = Files.readString(folder.resolve("issuing/CA/journal.txt"));
        assertTrue(
                journal.startsWith(
                        DAY_ONE + "\t" + leaf.getSerialNumber().toString(16).toUpperCase()),
                journal);
        assertTrue(journal.endsWith("\tCN=camera\tIP:10.0.0.7,DNS:cam.example\tplan 7, camera 3\n"), journal);
    }

    @Test
    void a_root_records_itself_and_its_intermediates() throws Exception {
        assertEquals(List.of(root.certificate(), issuing.certificate()), root.issued());
        assertEquals(List.of(), issuing.issued());
        assertEquals(
                List.of("issuing", "root"),
                authorities.list(folder).stream().map(CertificateAuthority::id).toList());
        assertEquals(0, issuing.certificate().getBasicConstraints());
        assertEquals(root.certificate(), issuing.root());
        for (X509Certificate certificate : issuing.chain()) {
            assertEquals(List.of(), serious(Pki.LINTER.lint(certificate)));
        }
    }

    @Test
    void every_key_type_can_be_an_authoritys() throws Exception {
        for (KeyType type : List.of(KeyType.EC_P384, KeyType.EC_P521, KeyType.RSA_2048)) {
            CertificateAuthority authority = Pki.root(authorities, folder.resolve(type.id()), type);
            try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
                X509Certificate leaf = key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
                leaf.verify(authority.certificate().getPublicKey());
            }
        }
    }

    @Test
    void a_prepared_certificate_is_issued_once_and_by_whom_it_was_prepared() throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing);
                CertificateAuthority.Unlocked other = Pki.unlock(root)) {
            PreparedCertificate prepared = key.prepare(Pki.order("CN=camera", "IP:10.0.0.7"));
            PreparedCertificate copy =
                    new PreparedCertificate(prepared.contents(), prepared.reason(), prepared.findings());
            assertThrows(IllegalArgumentException.class, () -> other.issue(prepared));
            assertThrows(IllegalArgumentException.class, () -> key.issue(copy));
            key.issue(prepared);
            assertThrows(IllegalArgumentException.class, () -> key.issue(prepared));
        }
        assertEquals(1, issuing.issued().size());
    }

    @Test
    void a_locked_authority_does_nothing() throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing)) {
            PreparedCertificate prepared = key.prepare(Pki.order("CN=camera", "IP:10.0.0.7"));
            key.close();
            assertThrows(IllegalStateException.class, () -> key.issue(prepared));
            assertThrows(IllegalStateException.class, () -> key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
        }
        assertEquals(List.of(), issuing.issued());
    }

    @Test
    void a_preview_says_the_same_and_changes_nothing() throws Exception {
        String serial = serialFile();
        IssueOrder good = Pki.order("CN=10.0.0.7", "DNS:cam.example");
        assertTrue(codes(issuing.preview(good)).contains("ip-only-in-common-name"));
        IssueOrder bad = Pki.order("CN=camera");
        assertEquals(Set.of("no-alternative-names"), codes(issuing.preview(bad)));
        assertEquals(serial, serialFile());
        assertEquals("", Files.readString(folder.resolve("issuing/CA/journal.txt")));
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing)) {
            assertEquals(Set.of("no-alternative-names"), refusal(() -> key.prepare(bad)));
            assertEquals(codes(issuing.preview(good)), codes(key.prepare(good).findings()));
        }
    }

    @Test
    void orders_against_the_rules_are_refused() throws Exception {
        PublicKey weak = weakKey();
        CertificateProfile authority = new CertificateProfile(
                "ca", Usage.INTERMEDIATE_CA, KeyType.EC_P256, Duration.ofDays(90), Duration.ZERO);
        String ip = "IP:10.0.0.7";
        try (CertificateAuthority.Unlocked key = Pki.unlock(issuing)) {
            assertEquals(
                    Set.of("key-not-allowed"), refusal(() -> key.prepare(Pki.order(weak, Pki.SERVER, "CN=c", ip))));
            assertEquals(
                    Set.of("key-of-authority"),
                    refusal(() -> key.prepare(Pki.order(root.certificate().getPublicKey(), Pki.SERVER, "CN=c", ip))));
            assertEquals(
                    Set.of("profile-not-for-devices"),
                    refusal(() -> key.prepare(Pki.order(Pki.DEVICE_KEY.getPublic(), authority, "CN=c", ip))));
            assertEquals(
                    Set.of("common-name-too-long"), refusal(() -> key.prepare(Pki.order("CN=" + "x".repeat(65), ip))));
            assertEquals(
                    Set.of("too-many-alternative-names"),
                    refusal(() -> key.prepare(Pki.order(
                            "CN=c",
                            Stream.iterate(0, i -> i < 101, i -> i + 1)
                                    .map(i -> "IP:10.0.0." + i)
                                    .toArray(String[]::new)))));
        }
        assertEquals(List.of(), issuing.issued());
    }

    private static PublicKey weakKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair().getPublic();
    }

    @Test
    void nothing_outlives_its_issuer() throws Exception {
        CertificateAuthority late =
                Pki.authorities(Pki.at("2027-11-01T00:00:00Z")).open(folder, "issuing");
        try (CertificateAuthority.Unlocked key = Pki.unlock(late)) {
            PreparedCertificate prepared = key.prepare(Pki.order("CN=camera", "IP:10.0.0.7"));
            assertTrue(codes(prepared.findings()).contains("validity-shortened"));
            assertEquals(List.of(), serious(prepared.findings()));
            X509Certificate leaf = key.issue(prepared);
            assertEquals(issuing.certificate().getNotAfter(), leaf.getNotAfter());
        }
        CertificateAuthority longer =
                Pki.intermediate(authorities, folder.resolve("other"), root, Duration.ofDays(365L * 30));
        assertEquals(root.certificate().getNotAfter(), longer.certificate().getNotAfter());
        assertFalse(
                longer.certificate().getNotBefore().before(root.certificate().getNotBefore()));
    }

    @Test
    void an_authority_issues_only_while_it_and_its_root_are_valid() throws Exception {
        CertificateAuthority after =
                Pki.authorities(Pki.at("2027-11-22T00:00:00Z")).open(folder, "issuing");
        CertificateAuthority before =
                Pki.authorities(Pki.at("2026-11-21T08:00:00Z")).open(folder, "issuing");
        CertificateAuthority muchLater =
                Pki.authorities(Pki.at("2037-01-01T00:00:00Z")).open(folder, "issuing");
        IssueOrder order = Pki.order("CN=camera", "IP:10.0.0.7");
        assertEquals(Set.of("authority-expired"), codes(after.preview(order)));
        assertEquals(Set.of("authority-not-yet-valid"), codes(before.preview(order)));
        assertEquals(2, muchLater.preview(order).size());
        try (CertificateAuthority.Unlocked key = Pki.unlock(after)) {
            assertEquals(Set.of("authority-expired"), refusal(() -> key.prepare(order)));
        }
    }

    @Test
    void below_an_issuing_authority_there_is_no_other() throws Exception {
        AuthorityOrder order = Pki.order("deeper", Usage.INTERMEDIATE_CA, KeyType.EC_P256, Duration.ofDays(30));
        AuthorityOrder namesake =
                new AuthorityOrder("namesake", root.certificate().getSubjectX500Principal(), order.profile());
        try (Secret secret = Pki.secret();
                CertificateAuthority.Unlocked issuingKey = Pki.unlock(issuing);
                CertificateAuthority.Unlocked rootKey = Pki.unlock(root)) {
            assertEquals(
                    Set.of("path-length-exceeded"),
                    refusal(() -> authorities.createIntermediate(folder, order, secret, issuing, issuingKey)));
            assertEquals(
                    Set.of("authority-name-taken"),
                    refusal(() -> authorities.createIntermediate(folder, namesake, secret, root, rootKey)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> authorities.createIntermediate(folder, order, secret, issuing, rootKey));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            assertEquals(2, entries.count(), "nothing is left of what was refused");
        }
        assertEquals(2, root.issued().size());
    }

    @Test
    void a_profile_of_another_usage_makes_no_authority() {
        AuthorityOrder order = Pki.order("x", Usage.INTERMEDIATE_CA, KeyType.EC_P256, Duration.ofDays(30));
        try (Secret secret = Pki.secret();
                Secret shortOne = new Secret(new char[] {'a', 'b', 'c'})) {
            assertEquals(
                    Set.of("profile-of-other-usage"), refusal(() -> authorities.createRoot(folder, order, secret)));
            AuthorityOrder good = Pki.order("x", Usage.ROOT_CA, KeyType.EC_P256, Duration.ofDays(30));
            assertEquals(Set.of("passphrase-too-short"), refusal(() -> authorities.createRoot(folder, good, shortOne)));
        }
    }
}
