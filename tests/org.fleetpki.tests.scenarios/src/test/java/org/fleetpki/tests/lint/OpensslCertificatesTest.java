// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.lint.internal.CertificateLinter;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What openssl makes, good and bad, is judged as it was meant. */
class OpensslCertificatesTest {

    private static final CertificateLinter LINTER = new CertificateLinter(List.of(new RfcRules()));

    @TempDir
    Path folder;

    private X509Certificate make(String subject, String key, String... extensions) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "req", "-x509", "-batch", "-nodes", "-days", "30", "-subj", subject, "-utf8", "-keyout", "key.pem"));
        arguments.addAll(List.of("-out", "certificate.pem", "-config", config().toString(), "-newkey"));
        arguments.addAll(List.of(key.split(" ")));
        for (String extension : extensions) {
            arguments.addAll(List.of("-addext", extension.strip()));
        }
        new Openssl(folder).run(arguments.toArray(String[]::new));
        try (InputStream in = Files.newInputStream(folder.resolve("certificate.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** Without the extensions that the configuration of the system adds. */
    private Path config() throws Exception {
        return Files.writeString(folder.resolve("req.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
    }

    private static Set<String> codes(X509Certificate certificate) {
        Set<String> codes = new TreeSet<>();
        LINTER.lint(LintTarget.of(ParsedCertificate.of(certificate)), Scope.PUBLIC)
                .forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    @ParameterizedTest
    @CsvSource({"ec -pkeyopt ec_paramgen_curve:P-256", "rsa:2048", "ed25519"})
    void a_good_server_breaks_no_rule(String key) throws Exception {
        X509Certificate certificate = make(
                "/C=SE/O=Works/CN=camera",
                key,
                "basicConstraints=critical,CA:FALSE",
                "keyUsage=critical,digitalSignature",
                "extendedKeyUsage=serverAuth",
                "subjectKeyIdentifier=hash",
                "subjectAltName=DNS:cam.works.example,IP:192.0.2.7,IP:2001:db8::7",
                "certificatePolicies=1.2.3",
                "crlDistributionPoints=URI:http://ca.works.example/1.crl",
                "authorityInfoAccess=OCSP;URI:http://ca.works.example/ocsp");
        assertEquals(Set.of(), codes(certificate));
    }

    @Test
    void a_good_authority_breaks_no_rule() throws Exception {
        X509Certificate certificate = make(
                "/O=Works/CN=Root",
                "ec -pkeyopt ec_paramgen_curve:P-384",
                "basicConstraints=critical,CA:TRUE,pathlen:1",
                "keyUsage=critical,keyCertSign,cRLSign",
                "subjectKeyIdentifier=hash",
                "nameConstraints=critical,permitted;DNS:works.example,permitted;IP:192.0.2.0/255.255.255.0",
                "policyConstraints=critical,requireExplicitPolicy:0",
                "inhibitAnyPolicy=critical,0");
        assertEquals(Set.of(), codes(certificate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subjectAltName=DNS:192.0.2.7 | ip-written-as-dns-name",
                "subjectAltName=DNS:cam..example | dns-name-label-empty",
                "subjectAltName=DNS:cam_1.example | dns-name-with-underscore",
                "subjectAltName=DNS:c*m.example | dns-name-wildcard-misplaced",
                "subjectAltName=critical,DNS:cam.example | subject-alternative-names-critical",
                "subjectAltName=DNS:cam.example,URI:cam | uri-name-relative",
                "subjectAltName=DNS:cam.example,email:nobody | email-name-malformed",
                "keyUsage=digitalSignature | key-usage-not-critical",
                "keyUsage=critical,keyCertSign | device-with-cert-sign",
                "keyUsage=critical,digitalSignature,keyEncipherment | ec-key-usage-encipherment",
                "keyUsage=critical,keyAgreement | server-without-digital-signature",
                "basicConstraints=CA:TRUE | authority-basic-constraints",
                "basicConstraints=critical,CA:FALSE,pathlen:0 | path-length-misplaced",
                "extendedKeyUsage=critical,anyExtendedKeyUsage | any-purpose-critical",
                "nameConstraints=critical,permitted;DNS:works.example | name-constraints-of-device",
                "policyConstraints=requireExplicitPolicy:0 | policy-constraints-not-critical",
                "inhibitAnyPolicy=0 | inhibit-any-policy-not-critical",
                "crlDistributionPoints=critical,URI:http://ca.example/1.crl | crl-distribution-points-critical",
                "crlDistributionPoints=URI:https://ca.example/1.crl | crl-distribution-point-needs-tls",
                "authorityInfoAccess=critical,OCSP;URI:http://ca.example/ocsp | authority-information-access-critical",
                "authorityInfoAccess=OCSP;URI:ldap://ca.example/ocsp | ocsp-location-not-http",
                "tlsfeature=status_request | must-staple-without-ocsp",
                "noCheck=ignored | ocsp-no-check-without-purpose",
                "certificatePolicies=1.2.3,1.2.3 | certificate-policy-twice",
                "subjectKeyIdentifier=critical,hash | subject-key-identifier-critical",
                "1.3.6.1.4.1.99999.1=critical,DER:0500 | critical-extension-unknown",
                "1.3.6.1.5.5.7.1.24=DER:3000 | tls-feature-empty",
                "2.5.29.15=critical,DER:03020080 | key-usage-trailing-zeros",
                "2.5.29.19=critical,DER:3003010100 | basic-constraints-default-encoded",
                "2.5.29.14=DER:04810107 | der-header-not-shortest"
            })
    void what_is_wrong_is_found(String extension, String rule) throws Exception {
        X509Certificate certificate = make("/CN=camera", "ec -pkeyopt ec_paramgen_curve:P-256", extension);
        assertTrue(codes(certificate).contains(rule), () -> codes(certificate) + " for " + extension);
        assertTrue(LINTER.rules().stream().map(LintRule::id).anyMatch(rule::equals), rule);
    }

    @ParameterizedTest
    @CsvSource({"/CN=x/emailAddress=a@works.example, email-in-subject-only", "/CN=10.0.0.7, ip-only-in-common-name"})
    void what_is_wrong_with_a_name_is_found(String subject, String rule) throws Exception {
        Set<String> codes = codes(make(subject, "ed25519", "subjectAltName=DNS:cam.example"));
        assertTrue(codes.contains(rule), codes::toString);
    }
}
