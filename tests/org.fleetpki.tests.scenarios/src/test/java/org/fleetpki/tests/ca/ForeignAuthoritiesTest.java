// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthorityReader;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.ca.internal.FileAuthorityReader;
import org.fleetpki.pki.ca.internal.OpensslAuthorityReader;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities that openssl made are taken over with their books. */
class ForeignAuthoritiesTest {

    @TempDir
    Path folder;

    private CertificateAuthorities authorities;
    private Openssl openssl;

    @BeforeEach
    void open() {
        authorities = Pki.authorities();
        openssl = new Openssl(folder);
    }

    private static ForeignAuthorityReader ofOpenssl() {
        return new OpensslAuthorityReader(Pki.services(InstantSource.system()));
    }

    private static ForeignAuthorityReader ofFiles() {
        return new FileAuthorityReader(new ContentFiles(), Pki.services(InstantSource.system()));
    }

    private CertificateAuthority take(ForeignAuthorityReader reader, Path place, String id) throws Exception {
        assertTrue(reader.recognizes(place));
        try (Secret secret = Pki.secret()) {
            List<ForeignAuthority> found = reader.read(place, Optional.of(secret));
            assertEquals(1, found.size());
            return authorities.importForeign(folder.resolve("workspace"), id, found.getFirst(), secret);
        }
    }

    /** What {@code CA.pl -newca} makes, with two certificates, one of them revoked. */
    private Path demoCa() throws Exception {
        Path demo = Files.createDirectories(folder.resolve("demoCA/newcerts")).getParent();
        Files.createDirectories(demo.resolve("private"));
        Files.writeString(demo.resolve("index.txt"), "");
        Files.writeString(demo.resolve("serial"), "0A\n");
        Files.writeString(demo.resolve("crlnumber"), "03\n");
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-passout",
                "env:PASSPHRASE",
                "-days",
                "365",
                "-subj",
                "/C=DE/O=Works/CN=Demo",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign",
                "-keyout",
                "demoCA/private/cakey.pem",
                "-out",
                "demoCA/cacert.pem");
        Files.writeString(folder.resolve("openssl.cnf"), """
                HERE = ./demoCA
                [ ca ]
                default_ca = works   # ours
                [ works ]
                dir = $ENV::NOTHING$HERE
                certificate = ${dir}/cacert.pem
                private_key = $dir/private/cakey.pem
                serial = $dir/serial
                crlnumber = "$dir/crlnumber"
                database = $dir/index.txt
                new_certs_dir = $dir/newcerts
                default_md = sha256
                default_days = 90
                default_crl_days = 30
                policy = any
                [ any ]
                countryName = optional
                commonName = optional
                """.replace("$ENV::NOTHING", ""));
        for (String name : List.of("one", "two")) {
            openssl.run(
                    "req",
                    "-new",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-keyout",
                    "/dev/null",
                    "-subj",
                    "/CN=" + name,
                    "-out",
                    name + ".csr");
            openssl.run(
                    "ca",
                    "-config",
                    "openssl.cnf",
                    "-batch",
                    "-passin",
                    "env:PASSPHRASE",
                    "-in",
                    name + ".csr",
                    "-out",
                    name + ".pem");
        }
        openssl.run(
                "ca",
                "-config",
                "openssl.cnf",
                "-passin",
                "env:PASSPHRASE",
                "-revoke",
                "one.pem",
                "-crl_reason",
                "superseded");
        return demo;
    }

    @Test
    void the_folder_of_openssl_ca_is_taken_over_with_its_books() throws Exception {
        CertificateAuthority taken = take(ofOpenssl(), demoCa(), "demo");
        assertCarriedOn(taken);
    }

    @Test
    void a_configuration_says_where_everything_is() throws Exception {
        demoCa();
        CertificateAuthority taken = take(ofOpenssl(), folder.resolve("openssl.cnf"), "demo");
        assertCarriedOn(taken);
    }

    private void assertCarriedOn(CertificateAuthority taken) throws Exception {
        // openssl's own two, and the root itself
        assertEquals(3, taken.issued().size());
        RevocationService revocations = new RevocationService();
        RevocationStatus.Revoked revoked = assertInstanceOf(
                RevocationStatus.Revoked.class, revocations.book(taken).status(BigInteger.TEN));
        assertEquals(RevocationReason.SUPERSEDED, revoked.entry().reason());
        try (CertificateAuthority.Unlocked key = Pki.unlock(taken)) {
            X509Certificate next = key.issue(key.prepare(Pki.order("CN=three", "DNS:three.example")));
            assertEquals(BigInteger.valueOf(12), next.getSerialNumber(), "openssl's counter is counted on");
        }
        Path books = folder.resolve("workspace/demo/CA");
        assertEquals("0D\n", Files.readString(books.resolve("serial.txt")));
        assertEquals("03\n", Files.readString(books.resolve("crlnumber.txt")));
        // and openssl goes on with ours
        Openssl there = new Openssl(books);
        String status = there.run(1, "ca", "-config", "openssl.cnf", "-name", "fleetpki", "-status", "0A");
        assertTrue(status.contains("Revoked"), status);
        there.run(
                "ca",
                "-config",
                "openssl.cnf",
                "-name",
                "fleetpki",
                "-batch",
                "-passin",
                "env:PASSPHRASE",
                "-in",
                folder.resolve("two.csr").toString(),
                "-out",
                "again.pem");
        assertEquals(5, taken.issued().size());
        assertTrue(Files.readString(folder.resolve("demoCA/serial")).startsWith("0C"), "theirs is as it was");
    }

    @Test
    void pkcs12_and_pem_hold_an_authority_with_its_chain() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        CertificateAuthority issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(365));
        Path books = folder.resolve("issuing/CA");
        new Openssl(books)
                .run(
                        "pkcs12",
                        "-export",
                        "-inkey",
                        "cakey.pem",
                        "-in",
                        "cacert.pem",
                        "-certfile",
                        "chain.pem",
                        "-passin",
                        "env:PASSPHRASE",
                        "-passout",
                        "env:PASSPHRASE",
                        "-name",
                        "issuing",
                        "-out",
                        "ca.p12");
        CertificateAuthority fromStore = take(ofFiles(), books.resolve("ca.p12"), "store");
        assertEquals(issuing.chain(), fromStore.chain());
        Path pem = folder.resolve("all.pem");
        Files.writeString(
                pem,
                Files.readString(books.resolve("chain.pem"))
                        + Files.readString(books.resolve("cakey.pem"))
                        + Files.readString(books.resolve("cacert.pem")));
        assertEquals(issuing.chain(), take(ofFiles(), pem, "pem").chain());
        try (CertificateAuthority.Unlocked key = Pki.unlock(fromStore)) {
            key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")))
                    .verify(issuing.certificate().getPublicKey());
        }
    }

    @Test
    void what_is_locked_or_no_authority_is_said() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        Path books = folder.resolve("root/CA");
        new Openssl(books)
                .run(
                        "pkcs12",
                        "-export",
                        "-inkey",
                        "cakey.pem",
                        "-in",
                        "cacert.pem",
                        "-passin",
                        "env:PASSPHRASE",
                        "-passout",
                        "env:PASSPHRASE",
                        "-out",
                        "ca.p12");
        for (Optional<Secret> wrong :
                List.of(Optional.<Secret>empty(), Optional.of(new Secret("wrong".toCharArray())))) {
            PkiException e = assertThrows(PkiException.class, () -> ofFiles().read(books.resolve("ca.p12"), wrong));
            assertInstanceOf(PkiFailure.WrongPassphrase.class, e.failure(), e.getMessage());
        }
        PkiException e =
                assertThrows(PkiException.class, () -> ofFiles().read(books.resolve("cacert.pem"), Optional.empty()));
        assertInstanceOf(PkiFailure.Malformed.class, e.failure());
        assertEquals(1, root.issued().size());
        assertFalse(ofOpenssl().recognizes(books.resolve("cacert.pem")));
        assertFalse(ofOpenssl().recognizes(folder));
    }

    @Test
    void an_index_that_nobody_could_carry_on_is_refused() throws Exception {
        Path demo = demoCa();
        Files.writeString(demo.resolve("index.txt"), "V\tnonsense\n");
        try (Secret secret = Pki.secret()) {
            ForeignAuthority found = ofOpenssl().read(demo, Optional.of(secret)).getFirst();
            PkiException e = assertThrows(
                    PkiException.class,
                    () -> authorities.importForeign(folder.resolve("workspace"), "demo", found, secret));
            assertInstanceOf(PkiFailure.Storage.class, e.failure());
            assertTrue(e.getMessage().contains("nonsense"), e.getMessage());
        }
        assertEquals(List.of(), authorities.list(folder.resolve("workspace")));
    }
}
