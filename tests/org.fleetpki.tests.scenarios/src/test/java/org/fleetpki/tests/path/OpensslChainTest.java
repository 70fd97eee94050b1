// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.api.path.ChainQuery.Revocation;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.bc.internal.BouncyCastleWitness;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.path.internal.JdkPathWitness;
import org.fleetpki.pki.path.internal.PathValidator;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates, revocation lists and OCSP responses as openssl makes them, with openssl's own verdict beside ours. */
class OpensslChainTest {

    private static final DateTimeFormatter INDEX_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Openssl openssl;

    @BeforeEach
    void make_an_authority_and_a_camera() throws Exception {
        openssl = new Openssl(folder);
        Files.writeString(folder.resolve("server.cnf"), """
                subjectAltName = IP:192.168.1.120
                authorityKeyIdentifier = keyid
                extendedKeyUsage = serverAuth
                """);
        root("root");
        root("other");
        openssl.run(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "server.key",
                "-out",
                "server.csr",
                "-subj",
                "/CN=192.168.1.120");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "server.csr",
                "-CA",
                "root.pem",
                "-CAkey",
                "root.key",
                "-set_serial",
                "4096",
                "-days",
                "365",
                "-sha256",
                "-extfile",
                "server.cnf",
                "-out",
                "server.pem");
    }

    private void root(String name) throws Exception {
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem",
                "-subj",
                "/CN=" + name,
                "-days",
                "3650",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign");
    }

    private ParsedCertificate certificate(String file) throws Exception {
        return ParsedCertificate.parse(pem(file));
    }

    private byte[] pem(String file) throws Exception {
        String body = Files.readString(folder.resolve(file)).replaceAll("-----[A-Z0-9 ]+-----|\\s", "");
        return Base64.getDecoder().decode(body);
    }

    private List<String> errors(String anchor, String name, Revocation revocation) throws Exception {
        PathValidator validator = new PathValidator(new FastSignatureChecks());
        validator.addWitness(new JdkPathWitness());
        validator.addWitness(new BouncyCastleWitness());
        ChainVerdict verdict = validator.validate(new ChainQuery(
                certificate("server.pem"),
                List.of(),
                List.of(certificate(anchor)),
                Instant.now(),
                Purpose.SERVER_AUTH,
                List.of(GeneralName.ofHost(name)),
                revocation,
                OptionalInt.empty(),
                Profile.RFC5280,
                true));
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    @Test
    void the_right_address_and_authority() throws Exception {
        openssl.run("verify", "-CAfile", "root.pem", "-verify_ip", "192.168.1.120", "server.pem");
        assertEquals(List.of(), errors("root.pem", "192.168.1.120", Revocation.UNCHECKED));
    }

    /** The device has a new address, but not yet a new certificate. */
    @Test
    void the_address_was_changed() throws Exception {
        openssl.run(2, "verify", "-CAfile", "root.pem", "-verify_ip", "192.168.1.121", "server.pem");
        assertEquals(List.of("host-name-mismatch"), errors("root.pem", "192.168.1.121", Revocation.UNCHECKED));
    }

    /** The authority of the device was imported, but the certificate is by another one. */
    @Test
    void another_authority_is_trusted() throws Exception {
        openssl.run(2, "verify", "-CAfile", "other.pem", "server.pem");
        assertEquals(List.of("incomplete-chain"), errors("other.pem", "192.168.1.120", Revocation.UNCHECKED));
    }

    @Test
    void revocation_lists_and_ocsp_responses() throws Exception {
        String end = INDEX_TIME.format(Instant.now().plusSeconds(30_000_000));
        assertEquals(List.of(), judged("V\t" + end + "\t\t1000\tunknown\t/CN=192.168.1.120\n"));
        String since = INDEX_TIME.format(Instant.now().minusSeconds(60));
        assertEquals(
                List.of("revoked"),
                judged("R\t" + end + "\t" + since + ",keyCompromise\t1000\tunknown\t/CN=192.168.1.120\n"));
    }

    /** What a list and a response by openssl, from one index, make of the certificate; both must say the same. */
    private List<String> judged(String index) throws Exception {
        Files.writeString(folder.resolve("index.txt"), index);
        Files.writeString(folder.resolve("crlnumber"), "01\n");
        Files.writeString(folder.resolve("ca.cnf"), """
                [ca]
                default_ca = d
                [d]
                database = index.txt
                crlnumber = crlnumber
                default_md = sha256
                default_crl_days = 1
                """);
        openssl.run(
                "ca", "-gencrl", "-config", "ca.cnf", "-cert", "root.pem", "-keyfile", "root.key", "-out", "list.pem");
        openssl.run("ocsp", "-issuer", "root.pem", "-cert", "server.pem", "-no_nonce", "-reqout", "request.der");
        openssl.run(
                "ocsp",
                "-index",
                "index.txt",
                "-CA",
                "root.pem",
                "-rsigner",
                "root.pem",
                "-rkey",
                "root.key",
                "-ndays",
                "1",
                "-reqin",
                "request.der",
                "-respout",
                "response.der");
        ParsedRevocationList list = ParsedRevocationList.parse(pem("list.pem"));
        byte[] response = Files.readAllBytes(folder.resolve("response.der"));
        List<String> byList = errors("root.pem", "192.168.1.120", new Revocation(List.of(list), List.of(), true));
        List<String> byResponse =
                errors("root.pem", "192.168.1.120", new Revocation(List.of(), List.of(response), true));
        assertEquals(byList, byResponse);
        return byList;
    }
}
