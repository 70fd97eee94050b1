// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openssl believes what we issue, and works on our books as we do on its. */
class OpensslInteroperationTest {

    @TempDir
    Path folder;

    private CertificateAuthorities authorities;

    @BeforeEach
    void create() {
        authorities = Pki.authorities();
    }

    private static X509Certificate issue(CertificateAuthority authority, IssueOrder order) throws PkiException {
        try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
            return key.issue(key.prepare(order));
        }
    }

    @Test
    void openssl_verifies_a_chain_by_address_and_by_name() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        CertificateAuthority issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
        X509Certificate leaf =
                issue(issuing, Pki.order("CN=camera", "IP:10.0.0.7", "IP:2001:db8::7", "DNS:cam.example"));
        Files.writeString(folder.resolve("root.pem"), Pem.encode(root.certificate()));
        Files.writeString(folder.resolve("issuing.pem"), Pem.encode(issuing.certificate()));
        Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
        Openssl openssl = new Openssl(folder);
        for (String[] name : new String[][] {
            {"-verify_ip", "10.0.0.7"}, {"-verify_ip", "2001:db8::7"}, {"-verify_hostname", "cam.example"}
        }) {
            String said = openssl.run(
                    "verify",
                    "-x509_strict",
                    "-purpose",
                    "sslserver",
                    "-CAfile",
                    "root.pem",
                    "-untrusted",
                    "issuing.pem",
                    name[0],
                    name[1],
                    "leaf.pem");
            assertTrue(said.contains("leaf.pem: OK"), said);
        }
    }

    @Test
    void openssl_issues_from_our_books_and_we_go_on_from_there() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        X509Certificate ours = issue(root, Pki.order("CN=camera 1", "IP:10.0.0.7"));
        Path books = folder.resolve("root/CA");
        String next = Files.readString(books.resolve("serial.txt")).strip();
        Openssl openssl = new Openssl(books);
        openssl.run(
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
                "-utf8",
                "-subj",
                "/C=DE/O=Müller & Sohn/CN=camera 2",
                "-addext",
                "subjectAltName=IP:10.0.0.8");
        openssl.run(
                "ca",
                "-config",
                "openssl.cnf",
                "-name",
                "fleetpki",
                "-batch",
                "-passin",
                "env:PASSPHRASE",
                "-in",
                "request.pem",
                "-out",
                "certificate.pem");

        X509Certificate theirs = Pki.READER
                .certificates(Files.readAllBytes(books.resolve("certificate.pem")))
                .getFirst();
        BigInteger taken = new BigInteger(next, 16);
        assertEquals(taken, theirs.getSerialNumber());
        assertEquals(
                taken.add(BigInteger.ONE),
                new BigInteger(Files.readString(books.resolve("serial.txt")).strip(), 16));
        assertTrue(
                Pki.LINTER.lint(theirs).stream().allMatch(finding -> finding.severity() == Severity.NOTICE),
                () -> Pki.LINTER.lint(theirs).toString());

        CertificateAuthority reopened = Pki.authorities().open(folder, "root");
        X509Certificate again = issue(reopened, Pki.order("CN=camera 3", "IP:10.0.0.9"));
        assertEquals(taken.add(BigInteger.ONE), again.getSerialNumber());
        assertEquals(List.of(root.certificate(), ours, theirs, again), reopened.issued());
        assertEquals(Optional.of(theirs), reopened.issued(taken));
        // openssl reads the index as a whole, with our lines in it, whenever it looks up or updates
        String status = openssl.run(1, "ca", "-config", "openssl.cnf", "-name", "fleetpki", "-status", next);
        assertTrue(status.contains("=Valid (V)"), status);
        openssl.run("ca", "-config", "openssl.cnf", "-name", "fleetpki", "-updatedb", "-passin", "env:PASSPHRASE");
        assertEquals(4, reopened.issued().size());
    }

    /** The same request, recorded by openssl and by us: but for serial number and time the lines are the same. */
    @Test
    void our_index_lines_are_those_of_openssl() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        Path books = folder.resolve("root/CA");
        Openssl openssl = new Openssl(books);
        String subject = "/C=DE/O=Müller/OU=a\\/b+CN=camera/emailAddress=a@b.example/DC=lan";
        openssl.run(
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
                "-utf8",
                "-subj",
                subject,
                "-addext",
                "subjectAltName=IP:10.0.0.8");
        openssl.run(
                "ca",
                "-config",
                "openssl.cnf",
                "-name",
                "fleetpki",
                "-batch",
                "-passin",
                "env:PASSPHRASE",
                "-in",
                "request.pem",
                "-out",
                "certificate.pem",
                "-preserveDN",
                "-policy",
                "any_name");
        X509Certificate theirs = Pki.READER
                .certificates(Files.readAllBytes(books.resolve("certificate.pem")))
                .getFirst();
        CertificateRequest request = Pki.READER.request(Files.readAllBytes(books.resolve("request.pem")));
        CertificateSubject same = new CertificateSubject(
                theirs.getSubjectX500Principal(), request.subject().alternativeNames());
        issue(root, new IssueOrder(request.publicKey(), same, Pki.SERVER, "the same"));
        List<String> index = Files.readAllLines(books.resolve("index.txt"));
        assertEquals(withoutSerialAndTime(index.get(1)), withoutSerialAndTime(index.get(2)));
        assertTrue(index.get(2).contains("M\\xC3\\xBCller"), index.get(2));
    }

    private static String withoutSerialAndTime(String line) {
        String[] fields = line.split("\t", -1);
        assertTrue(fields[1].matches("\\d{12}Z"), line);
        assertTrue(fields[3].matches("([0-9A-F]{2})+"), line);
        return fields[0] + fields[2] + fields[4] + fields[5];
    }

    @Test
    void an_authority_of_openssl_is_taken_over() throws Exception {
        Openssl openssl = new Openssl(folder);
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-passout",
                "env:PASSPHRASE",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem",
                "-days",
                "365",
                "-subj",
                "/CN=Old Root",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign");
        List<X509Certificate> chain = Pki.READER.certificates(Files.readAllBytes(folder.resolve("cert.pem")));
        String keyPem = Files.readString(folder.resolve("key.pem"));
        Path store = folder.resolve("store");
        try (Secret old = Pki.secret();
                Secret wrong = new Secret("wrong".toCharArray());
                Secret other = new Secret("another one".toCharArray())) {
            assertInstanceOf(
                    PkiFailure.WrongPassphrase.class, importFailure(store, chain, keyPem, Optional.of(wrong), other));
            assertInstanceOf(
                    PkiFailure.WrongPassphrase.class, importFailure(store, chain, keyPem, Optional.empty(), other));
            CertificateAuthority taken =
                    authorities.importExisting(store, "old", chain, keyPem, Optional.of(old), other);
            assertEquals(chain, taken.issued());
            assertThrows(PkiException.class, () -> taken.unlock(old));
            try (CertificateAuthority.Unlocked key = taken.unlock(other)) {
                key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")))
                        .verify(chain.getFirst().getPublicKey());
            }
        }
    }

    private PkiFailure importFailure(
            Path store, List<X509Certificate> chain, String keyPem, Optional<Secret> keySecret, Secret secret) {
        PkiException e = assertThrows(
                PkiException.class, () -> authorities.importExisting(store, "old", chain, keyPem, keySecret, secret));
        assertTrue(!Files.exists(store.resolve("old")));
        return e.failure();
    }

    @Test
    void what_does_not_fit_together_is_not_taken_over() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        CertificateAuthority issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
        X509Certificate leaf = issue(root, Pki.order("CN=camera", "IP:10.0.0.7"));
        String rootKey = Files.readString(folder.resolve("root/CA/cakey.pem"));
        String issuingKey = Files.readString(folder.resolve("issuing/CA/cakey.pem"));
        Path store = folder.resolve("store");
        try (Secret secret = Pki.secret()) {
            assertRefused(
                    "key-does-not-match", importFailure(store, root.chain(), issuingKey, Optional.of(secret), secret));
            assertRefused(
                    "not-an-authority", importFailure(store, List.of(leaf), rootKey, Optional.of(secret), secret));
            assertRefused(
                    "chain-broken",
                    importFailure(
                            store,
                            List.of(root.certificate(), issuing.certificate()),
                            rootKey,
                            Optional.of(secret),
                            secret));
            assertInstanceOf(
                    PkiFailure.Malformed.class, importFailure(store, List.of(), rootKey, Optional.of(secret), secret));
            assertInstanceOf(
                    PkiFailure.Malformed.class,
                    importFailure(store, root.chain(), "no key", Optional.of(secret), secret));
            CertificateAuthority taken =
                    authorities.importExisting(store, "old", issuing.chain(), issuingKey, Optional.of(secret), secret);
            assertEquals(issuing.chain(), taken.chain());
            assertEquals(List.of(), taken.issued());
        }
    }

    private static void assertRefused(String code, PkiFailure failure) {
        PkiFailure.Refused refused = assertInstanceOf(PkiFailure.Refused.class, failure);
        assertTrue(
                refused.findings().stream().anyMatch(finding -> finding.code().equals(code)), refused.sentence());
    }

    /** The three files of a CompactFlash card, with a number of odd length and an unencrypted key as gateways have it. */
    @Test
    void the_card_of_a_gateway_issues_as_it_is() throws Exception {
        Path card = Files.createDirectories(folder.resolve("card/CA"));
        Openssl openssl = new Openssl(card);
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key.pem",
                "-out",
                "cacert.pem",
                "-days",
                "365",
                "-subj",
                "/CN=Card Root",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign");
        openssl.run("pkey", "-traditional", "-in", "key.pem", "-out", "cakey.pem");
        Files.writeString(card.resolve("serial.txt"), "5");
        CertificateAuthority authority = authorities.open(folder, "card");
        X509Certificate first = issue(authority, Pki.order("CN=phone", "IP:10.0.0.7"));
        assertEquals(BigInteger.valueOf(5), first.getSerialNumber());
        X509Certificate second = issue(authority, Pki.order("CN=phone", "IP:10.0.0.7"));
        assertEquals(List.of(first, second), authority.issued());
        assertEquals(BigInteger.valueOf(6), second.getSerialNumber(), "the gateway's counter is counted on");
        assertEquals("07\n", Files.readString(card.resolve("serial.txt")));
    }
}
