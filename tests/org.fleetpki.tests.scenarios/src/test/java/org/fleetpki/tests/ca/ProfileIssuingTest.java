// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.TlsFeature;
import org.fleetpki.pki.profiles.internal.ProfileFiles;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authorities issue as profile files say, and others agree on what was issued. */
class ProfileIssuingTest {

    private static final CertificateProfiles PROFILES = new ProfileFiles();

    @TempDir
    Path folder;

    private CertificateAuthorities authorities;
    private CertificateAuthority root;

    @BeforeEach
    void create() throws Exception {
        authorities = Pki.authorities();
        try (Secret secret = Pki.secret()) {
            root = authorities.createRoot(
                    folder,
                    new AuthorityOrder(
                            "root", new X500Principal("CN=Profile Root,O=Works"), PROFILES.find(folder, "root")),
                    secret);
        }
    }

    private CertificateProfile profile(String text) throws Exception {
        return PROFILES.load(Files.writeString(folder.resolve("test.yaml"), text));
    }

    private static IssueOrder order(CertificateProfile profile, KeyType key, String subject, String... names) {
        return order(profile, Pki.KEYS.generate(key), subject, names);
    }

    private static IssueOrder order(CertificateProfile profile, KeyPair key, String subject, String... names) {
        List<GeneralName> alternatives =
                Stream.of(names).map(GeneralName::parse).toList();
        return new IssueOrder(
                key.getPublic(), new CertificateSubject(new X500Principal(subject), alternatives), profile, "test");
    }

    private X509Certificate issue(CertificateAuthority authority, IssueOrder order) throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
            return key.issue(key.prepare(order));
        }
    }

    private Set<String> refusal(IssueOrder order) throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            return Refusals.of(() -> key.prepare(order));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "device-server, EC_P256, sslserver",
        "sip-device, RSA_2048, sslserver",
        "sip-device, RSA_2048, sslclient",
        "eap-tls-client, EC_P256, sslclient",
        "small-device, RSA_1024, sslserver",
        "webpki-47, EC_P256, sslserver",
    })
    void openssl_and_certtool_verify_what_the_profiles_of_the_product_make(String id, KeyType type, String purpose)
            throws Exception {
        IssueOrder order = order(PROFILES.find(folder, id), type, "C=DE", "DNS:pbx.example.org");
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(issue(root, order)));
        Files.writeString(folder.resolve("root.pem"), Pem.encode(root.certificate()));
        String[] level = type == KeyType.RSA_1024 ? new String[] {"-auth_level", "0"} : new String[] {};
        String said = new Openssl(folder)
                .run(Stream.concat(
                                Stream.of(level),
                                Stream.of(
                                        "verify",
                                        "-x509_strict",
                                        "-purpose",
                                        purpose,
                                        "-CAfile",
                                        "root.pem",
                                        "leaf.pem"))
                        .sorted((a, b) -> Boolean.compare(b.equals("verify"), a.equals("verify")))
                        .toArray(String[]::new));
        assertTrue(said.contains("leaf.pem: OK"), said);
        if (type != KeyType.RSA_1024) {
            String text = Programs.run(
                    folder, 0, "certtool", "--verify", "--load-ca-certificate", "root.pem", "--infile", "leaf.pem");
            assertTrue(text.contains("Chain verification output: Verified"), text);
        }
    }

    @Test
    void every_extension_of_a_profile_is_what_openssl_reads() throws Exception {
        CertificateProfile profile = profile("""
                profile: 1
                id: all
                usage: tls-server-and-client
                validity: { length: 90d }
                extensions:
                  policies: [{ oid: 1.2.3.4.5, cps: "https://pki.example/cps" }]
                  crl: ["http://pki.example/root.crl"]
                  ocsp: ["http://ocsp.example/"]
                  issuers: ["http://pki.example/root.cer"]
                  tlsFeature: [status_request]
                  raw: [{ oid: 1.3.6.1.4.1.99999.7, der: "0c0574657374" }]
                """.replace("0c0574657374", "0c0474657374"));
        X509Certificate leaf =
                issue(root, order(profile, KeyType.RSA_2048, "CN=all", "IP:10.0.0.7", "URI:sip:pbx@example.org"));
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
        String text = new Openssl(folder).run("x509", "-in", "leaf.pem", "-noout", "-text");
        for (String part : List.of(
                "CA:FALSE",
                "Digital Signature, Key Encipherment",
                "TLS Web Server Authentication, TLS Web Client Authentication",
                "Policy: 1.2.3.4.5",
                "CPS: https://pki.example/cps",
                "URI:http://pki.example/root.crl",
                "OCSP - URI:http://ocsp.example/",
                "CA Issuers - URI:http://pki.example/root.cer",
                "status_request",
                "1.3.6.1.4.1.99999.7",
                "IP Address:10.0.0.7, URI:sip:pbx@example.org",
                "sha384")) {
            assertTrue(text.replace("ecdsa-with-SHA384", "sha384").contains(part), part + " is not in " + text);
        }
    }

    @Test
    void an_rsa_authority_signs_with_pss_and_the_hash_of_the_profile() throws Exception {
        CertificateAuthority rsa = Pki.root(authorities, folder.resolve("rsa"), KeyType.RSA_2048);
        CertificateProfile profile = profile("""
                profile: 1
                id: pss
                usage: tls-server
                signature: { rsa: pss, hash: SHA-512 }
                """);
        X509Certificate leaf = issue(rsa, order(profile, KeyType.EC_P256, "CN=pss", "DNS:pss.example.org"));
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
        Files.writeString(folder.resolve("root.pem"), Pem.encode(rsa.certificate()));
        Openssl openssl = new Openssl(folder);
        assertTrue(openssl.run("verify", "-CAfile", "root.pem", "leaf.pem").contains("OK"));
        String text = openssl.run("x509", "-in", "leaf.pem", "-noout", "-text");
        assertTrue(text.contains("rsassaPss") && text.contains("Hash Algorithm: sha512"), text);
    }

    @Test
    void a_rule_that_refuses_quotes_its_source() throws Exception {
        CertificateProfile profile = profile("""
                profile: 1
                id: strict
                usage: tls-server
                key: { prefer: RSA-2048, allow: [RSA-2048], rule: Works instruction 7 }
                subject: { allow: [CN, O], require: [O], commonName: none, rule: Works instruction 8 }
                names: { kinds: [DNS], least: 2, most: 3, rule: Works instruction 9 }
                """);
        IssueOrder order = order(profile, KeyType.EC_P256, "CN=x,C=DE", "IP:10.0.0.7");
        assertEquals(
                Set.of(
                        "key-not-allowed",
                        "subject-attribute-not-allowed",
                        "subject-attribute-missing",
                        "common-name-not-wanted",
                        "too-few-alternative-names",
                        "alternative-name-not-allowed"),
                refusal(order));
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            PkiFailure.Refused refused = Refusals.refused(() -> key.prepare(order));
            for (String source : List.of("(Works instruction 7)", "(Works instruction 8)", "(Works instruction 9)")) {
                assertTrue(refused.sentence().contains(source), refused.sentence());
            }
        }
    }

    @Test
    void the_common_name_comes_from_the_first_name_where_the_profile_says_so() throws Exception {
        X509Certificate leaf = issue(
                root,
                order(PROFILES.find(folder, "eap-tls-client"), KeyType.EC_P256, "O=Works", "DNS:phone-7.example.org"));
        assertEquals(
                "CN=phone-7.example.org,O=Works", leaf.getSubjectX500Principal().getName());
    }

    @Test
    void a_short_key_is_flagged_where_it_is_allowed_and_refused_elsewhere() throws Exception {
        KeyPair weak = Pki.KEYS.generate(KeyType.RSA_1024);
        assertEquals(
                Set.of("key-not-allowed"),
                refusal(order(PROFILES.find(folder, "device-server"), weak, "CN=x", "DNS:x.example.org")));
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            PreparedCertificate prepared =
                    key.prepare(order(PROFILES.find(folder, "small-device"), weak, "CN=x", "DNS:x.example.org"));
            assertTrue(prepared.findings().stream().map(Finding::code).toList().contains("key-breakable"));
        }
    }

    /** A request of openssl with names, a wish that is honoured and wishes that are not. */
    @Test
    void a_request_gets_what_the_profile_allows_and_no_more() throws Exception {
        new Openssl(folder)
                .run(
                        "req",
                        "-new",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-nodes",
                        "-keyout",
                        "/dev/null",
                        "-out",
                        "request.pem",
                        "-subj",
                        "/CN=phone",
                        "-addext",
                        "subjectAltName=DNS:asked.example.org",
                        "-addext",
                        "basicConstraints=critical,CA:TRUE",
                        "-addext",
                        "tlsfeature=status_request");
        CertificateRequest request = Pki.READER.request(Files.readAllBytes(folder.resolve("request.pem")));
        ParsedRequest parsed = ParsedRequest.parse(request.der());
        GeneralName ours = GeneralName.parse("IP:10.0.0.7");
        for (String origin : List.of("order", "both", "request")) {
            CertificateProfile profile = profile("""
                    profile: 1
                    id: request
                    usage: tls-server
                    names: { kinds: [DNS, IP], least: 1, from: %s }
                    fromRequest: { extensions: [tlsFeature] }
                    """.formatted(origin));
            List<GeneralName> names = origin.equals("request") ? List.of() : List.of(ours);
            IssueOrder order = new IssueOrder(
                    request.publicKey(),
                    new CertificateSubject(request.subject().name(), names),
                    profile,
                    parsed.requestedExtensions(),
                    "test");
            X509Certificate leaf = issue(root, order);
            ParsedCertificate certificate = ParsedCertificate.of(leaf);
            assertEquals(-1, leaf.getBasicConstraints(), "a request makes no authority");
            assertTrue(certificate.find(TlsFeature.class).isPresent());
            Set<String> written = certificate.find(SubjectAlternativeName.class).orElseThrow().names().stream()
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            assertEquals(
                    switch (origin) {
                        case "order" -> Set.of("IP:10.0.0.7");
                        case "both" -> Set.of("IP:10.0.0.7", "DNS:asked.example.org");
                        default -> Set.of("DNS:asked.example.org");
                    },
                    written);
            assertTrue(root.preview(order).stream()
                    .anyMatch(finding -> finding.code().equals("request-extension-ignored")));
        }
    }

    @Test
    void a_profile_made_from_a_certificate_issues_its_like() throws Exception {
        X509Certificate model = issue(
                root,
                order(PROFILES.find(folder, "sip-device"), KeyType.RSA_2048, "CN=pbx,O=Works", "DNS:pbx.example.org"));
        CertificateProfiles.FromCertificate made = PROFILES.from(model, "like-it");
        assertTrue(!made.lost().isEmpty());
        CertificateProfile profile = profile(PROFILES.write(made.profile()));
        assertEquals(made.profile(), profile);
        X509Certificate like = issue(root, order(profile, KeyType.RSA_2048, "CN=pbx,O=Works", "DNS:pbx.example.org"));
        assertEquals(
                ParsedCertificate.of(model).extensions().stream()
                        .filter(extension -> !extension.oid().equals("2.5.29.14"))
                        .collect(Collectors.toSet()),
                ParsedCertificate.of(like).extensions().stream()
                        .filter(extension -> !extension.oid().equals("2.5.29.14"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void an_authority_with_constraints_refuses_names_outside() throws Exception {
        CertificateProfile constrained = profile("""
                profile: 1
                id: site
                usage: intermediate
                validity: { length: 3650d }
                extensions:
                  pathLength: 1
                  nameConstraints: { permitted: ["DNS:site.example.org", "IP:10.7.0.0/16"], excluded: ["DNS:old.site.example.org"] }
                """);
        CertificateAuthority site;
        try (Secret secret = Pki.secret();
                CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            AuthorityOrder order = new AuthorityOrder("site", new X500Principal("CN=Site"), constrained);
            site = authorities.createIntermediate(folder, order, secret, root, key);
        }
        assertEquals(1, site.certificate().getBasicConstraints());
        CertificateProfile server = PROFILES.find(folder, "device-server");
        X509Certificate leaf =
                issue(site, order(server, KeyType.EC_P256, "CN=a", "DNS:cam.site.example.org", "IP:10.7.1.2"));
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
        Files.writeString(folder.resolve("chain.pem"), Pem.encode(site.certificate()));
        Files.writeString(folder.resolve("root.pem"), Pem.encode(root.certificate()));
        String said = new Openssl(folder)
                .run("verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "chain.pem", "leaf.pem");
        assertTrue(said.contains("OK"), said);
        for (String name : List.of("DNS:cam.example.org", "DNS:a.old.site.example.org", "IP:10.8.0.1")) {
            assertTrue(
                    site.preview(order(server, KeyType.EC_P256, "CN=a", name)).stream()
                            .anyMatch(finding -> finding.code().equals("outside-name-constraints")),
                    name);
        }
    }
}
