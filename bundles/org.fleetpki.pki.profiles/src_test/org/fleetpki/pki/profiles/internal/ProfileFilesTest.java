// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CertificateProfiles.Problem;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.TlsFeature;
import org.fleetpki.pki.model.name.OidNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileFilesTest {

    private static final ProfileFiles PROFILES = new ProfileFiles();

    private static final String HEAD = "profile: 1\nid: x\nusage: tls-server\n";

    @TempDir
    Path folder;

    private CertificateProfile read(String text) throws Exception {
        return PROFILES.load(Files.writeString(folder.resolve("x.yaml"), text));
    }

    private List<Problem> problems(String text) throws Exception {
        return PROFILES.check(Files.writeString(folder.resolve("x.yaml"), text));
    }

    static Stream<CertificateProfile> builtIn() {
        return PROFILES.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void what_is_written_is_read_again(CertificateProfile profile) throws Exception {
        assertEquals(profile, read(PROFILES.write(profile)));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void a_profile_of_the_product_is_named_as_its_file(CertificateProfile profile) throws Exception {
        assertEquals(profile, read(PROFILES.builtInText(profile.id())));
        assertTrue(!profile.title().isEmpty());
    }

    @Test
    void a_profile_that_says_little_is_as_usual() throws Exception {
        CertificateProfile profile = read(HEAD);
        CertificateProfile usual = CertificateProfile.tlsServer("x", KeyType.EC_P256, Duration.ofDays(397));
        assertEquals(usual, profile);
    }

    @Test
    void every_extension_has_words() throws Exception {
        CertificateProfile profile = read("""
                profile: 1
                id: x
                usage: intermediate
                validity: { length: 10y, longest: 20y, rule: our own }
                extensions:
                  pathLength: 2
                  keyUsage: { bits: [keyCertSign, cRLSign, digitalSignature], critical: false }
                  extendedKeyUsage: { purposes: [serverAuth, 1.3.6.1.4.1.311.10.3.4] }
                  policies:
                    - { oid: 1.2.3.4, cps: "https://pki.example/cps" }
                    - { oid: 2.5.29.32.0 }
                  crl: ["http://pki.example/a.crl", "ldap://pki.example/cn=a"]
                  ocsp: ["http://ocsp.example/"]
                  issuers: ["http://pki.example/a.cer"]
                  tlsFeature: [status_request, 17]
                  nameConstraints:
                    permitted: ["DNS:example.org", "IP:10.0.0.0/9", "IP:2001:db8::/32", "dirName:O=Works,C=DE"]
                    excluded: ["email:.example.net", "URI:.example.net"]
                  raw:
                    - { oid: 1.3.6.1.4.1.99999.1, critical: true, der: "05 00" }
                """);
        assertEquals(
                BasicConstraints.authority(2),
                profile.find(BasicConstraints.class).orElseThrow());
        assertEquals(3, profile.find(KeyUsage.class).orElseThrow().usages().size());
        assertEquals(
                List.of(OidNames.SERVER_AUTH, "1.3.6.1.4.1.311.10.3.4"),
                profile.find(ExtendedKeyUsage.class).orElseThrow().purposes());
        assertEquals(
                2,
                profile.find(CertificatePolicies.class).orElseThrow().policies().size());
        assertEquals(
                2,
                profile.find(CrlDistributionPoints.class).orElseThrow().points().size());
        assertEquals(
                List.of("http://ocsp.example/"),
                profile.find(AuthorityInformationAccess.class).orElseThrow().uris(OidNames.OCSP));
        assertEquals(
                List.of(5, 17), profile.find(TlsFeature.class).orElseThrow().features());
        NameConstraints constraints = profile.find(NameConstraints.class).orElseThrow();
        assertEquals(
                "0a000000ff800000",
                constraints.permitted().get(1).base().content().hex());
        assertEquals(4, constraints.permitted().size());
        assertTrue(profile.extensions().getLast().critical());
        assertEquals("0500", profile.extensions().getLast().content().hex());
        assertEquals(profile, read(PROFILES.write(profile)));
    }

    @Test
    void rules_keep_their_source() throws Exception {
        CertificateProfile profile = read(HEAD + """
                key: { prefer: RSA-2048, allow: [RSA-2048, RSA-4096], rule: the device }
                validity: { length: 30d, backdate: 0h, longest: 90d, rule: the contract }
                subject: { allow: [CN, O, 2.5.4.5], require: [O], commonName: first-name, rule: the auditor }
                names: { kinds: [DNS], least: 2, most: 3, from: both, rule: the network }
                fromRequest: { extensions: [tlsFeature], rule: the vendor }
                accept: { findings: [key-too-short], rule: the age of it }
                signature: { rsa: pss, hash: SHA-384 }
                serial: counter
                publicRules: true
                """);
        assertEquals(" (the device)", profile.rules().keys().quote());
        assertEquals(
                Set.of(KeyType.RSA_2048, KeyType.RSA_4096),
                profile.rules().keys().value());
        assertEquals("the contract", profile.rules().longest().source());
        assertEquals(Set.of("2.5.4.10"), profile.rules().subject().value().required());
        assertEquals("the network", profile.rules().names().source());
        assertEquals(Set.of(TlsFeature.OID), profile.rules().fromRequest().value());
        assertEquals(Set.of("key-too-short"), profile.rules().accepted().value());
        assertEquals(
                new ProfileSigning(
                        SignatureMaker.RsaScheme.PSS,
                        Optional.of(ProfileSigning.Hash.SHA_384),
                        ProfileSigning.Serials.COUNTER,
                        true),
                profile.signing());
        assertEquals(profile, read(PROFILES.write(profile)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: x | 4 | unknown key 'titel'",
                "usage: root | 4 | the key 'usage' is there twice",
                "key: { prefer: RSA-2047 } | 4 | unknown key type 'RSA-2047'",
                "key: { prefer: EC-P256, allow: [RSA-2048] } | 4 | must contain the preferred kind EC-P256",
                "validity: { length: 4000d, longest: 1095d, rule: the book } | 1 | 1095 days (the book)",
                "validity: { length: forever } | 4 | is no span of time",
                "subject: { allow: [CN], require: [O] } | 4 | required that is not allowed",
                "names: { kinds: [DNS], least: 5, most: 2 } | 4 | must be in order",
                "extensions: { pathLength: 0 } | 4 | belongs to authorities alone",
                "extensions: { keyUsage: { bits: [keyCertSign] } } | 1 | keyCertSign belongs to authorities",
                "extensions: { crl: [ftp.example] } | 4 | is no URI",
                "extensions: { raw: [{ oid: 1.2.3, der: '0501' }] } | 4 | this is not DER",
                "extensions: { raw: [{ oid: 2.5.29.37, der: '0500' }] } | 4 | no value of extKeyUsage",
                "extensions: { nameConstraints: { permitted: ['IP:10.0.0.0/40'] } } | 4 | is no network",
                "fromRequest: { extensions: [2.5.29.19] } | 4 | the authority's to say",
                "accept: { findings: [key-too-short] } | 4 | accept lacks 'rule'",
                "serial: odd | 4 | must be one of",
                "names: [1, 2 | 5 | this is not YAML",
                "names: &a { least: 1 } | 4 | anchors and aliases are not used here",
            })
    void what_is_wrong_is_said_with_its_place(String line, int where, String what) throws Exception {
        List<Problem> problems = problems(HEAD + line + "\n");
        assertTrue(
                problems.stream()
                        .anyMatch(problem ->
                                problem.line() == where && problem.message().contains(what)),
                problems.toString());
        PkiException e = assertThrows(PkiException.class, () -> PROFILES.load(folder.resolve("x.yaml")));
        assertInstanceOf(PkiFailure.Malformed.class, e.failure());
    }

    @Test
    void depth_and_size_are_bounded() throws Exception {
        assertTrue(problems(HEAD + "title: " + "[".repeat(20_000))
                .getFirst()
                .message()
                .contains("nested"));
        assertTrue(problems("").getFirst().message().contains("empty"));
        Files.writeString(folder.resolve("x.yaml"), "#".repeat(70_000));
        assertThrows(PkiException.class, () -> PROFILES.check(folder.resolve("x.yaml")));
        Files.write(folder.resolve("x.yaml"), new byte[] {'a', (byte) 0xff});
        assertThrows(PkiException.class, () -> PROFILES.check(folder.resolve("x.yaml")));
    }

    @Test
    void a_profile_is_found_in_the_workspace_in_the_product_or_as_a_file() throws Exception {
        Path own = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(own.resolve("sip-device.yaml"), HEAD.replace("id: x", "id: sip-device"));
        assertEquals(Usage.TLS_SERVER, PROFILES.find(own, "sip-device").usage());
        assertEquals(Usage.ROOT_CA, PROFILES.find(own, "root").usage());
        Path file = Files.writeString(folder.resolve("mine.yml"), HEAD);
        assertEquals("x", PROFILES.find(own, file.toString()).id());
        PkiException e = assertThrows(PkiException.class, () -> PROFILES.find(own, "../x"));
        assertTrue(e.getMessage().contains("device-server"), e.getMessage());
    }
}
