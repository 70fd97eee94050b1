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
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityCards;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.ca.internal.FolderCards;
import org.fleetpki.pki.profiles.internal.ProfileFiles;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority that lives on a card, as innovaphone gateways make them. */
class CardTest {

    @TempDir
    Path folder;

    private final AuthorityCards cards = new FolderCards(Pki.services(InstantSource.system()));
    private Path card;
    private CertificateAuthority authority;

    @BeforeEach
    void insert() throws Exception {
        card = Files.createDirectory(folder.resolve("card"));
        authority = create();
    }

    private CertificateAuthority create() throws Exception {
        AuthorityOrder order = new AuthorityOrder(
                "card", new X500Principal("CN=Card Root"), new ProfileFiles().find(folder, "root-card"));
        try (Secret secret = Pki.secret()) {
            return cards.create(card, order, secret);
        }
    }

    private static X509Certificate issue(CertificateAuthority authority) throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
            return key.issue(key.prepare(Pki.order("CN=phone", "IP:10.0.0.7")));
        }
    }

    @Test
    void an_empty_card_gets_the_files_of_a_gateway_and_counts() throws Exception {
        for (String file : List.of("cacert.pem", "cakey.pem", "serial.txt", "index.txt")) {
            assertTrue(Files.isRegularFile(card.resolve("CA").resolve(file)), file);
        }
        try (Stream<Path> entries = Files.list(card)) {
            assertEquals(1, entries.count(), "nothing but CA is left on the card");
        }
        assertEquals(BigInteger.ONE, authority.certificate().getSerialNumber());
        assertEquals(BigInteger.TWO, issue(authority).getSerialNumber());
        assertEquals("03\n", Files.readString(card.resolve("CA/serial.txt")));
        Openssl openssl = new Openssl(card.resolve("CA"));
        openssl.run(
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "/dev/null",
                "-subj",
                "/CN=gateway",
                "-out",
                "gateway.csr");
        // the section that the vendor's document shows has the same four names
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
                "gateway.csr",
                "-out",
                "gateway.pem");
        assertEquals(
                BigInteger.valueOf(3),
                Pki.READER
                        .certificates(Files.readAllBytes(card.resolve("CA/gateway.pem")))
                        .getFirst()
                        .getSerialNumber());
        assertEquals(BigInteger.valueOf(4), issue(authority).getSerialNumber());
    }

    @Test
    void a_card_that_has_an_authority_keeps_it() throws Exception {
        byte[] key = Files.readAllBytes(card.resolve("CA/cakey.pem"));
        PkiException e = assertThrows(PkiException.class, this::create);
        assertInstanceOf(PkiFailure.Storage.class, e.failure());
        assertEquals(new String(key), Files.readString(card.resolve("CA/cakey.pem")));
    }

    @Test
    void a_linked_card_is_used_in_place_and_missed_when_it_is_out() throws Exception {
        Path workspace = folder.resolve("workspace");
        cards.link(workspace, "card-root", card);
        CertificateAuthorities authorities = Pki.authorities();
        CertificateAuthority linked = authorities.open(workspace, "card-root");
        assertEquals(authority.chain(), linked.chain());
        X509Certificate leaf = issue(linked);
        assertEquals(BigInteger.TWO, leaf.getSerialNumber());
        assertTrue(Files.exists(card.resolve("CA/newcerts/02.pem")));
        try (Stream<Path> files = Files.walk(workspace)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("cakey")), "no key was copied");
        }
        Path away = Files.move(card, folder.resolve("safe"));
        assertEquals(
                List.of("card-root"),
                authorities.list(workspace).stream()
                        .map(CertificateAuthority::id)
                        .toList());
        PkiException e = assertThrows(PkiException.class, () -> issue(authorities.open(workspace, "card-root")));
        assertTrue(e.getMessage().contains("insert its card"), e.getMessage());
        Files.move(away, card);
        assertEquals(
                BigInteger.valueOf(3),
                issue(authorities.open(workspace, "card-root")).getSerialNumber());
    }

    @Test
    void a_folder_without_an_authority_is_no_card() {
        PkiException e = assertThrows(PkiException.class, () -> cards.open(folder));
        assertTrue(e.getMessage().contains("insert its card"), e.getMessage());
    }
}
