// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.KeyPlace;
import org.fleetpki.tests.pki.Openssl;
import org.fleetpki.tests.pki.Pki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of an authority in a PKCS #12 file, and under scrypt. */
class KeyStoreTest {

    @TempDir
    Path folder;

    private final CertificateAuthorities authorities = Pki.authorities();

    private void assertIssues(CertificateAuthority root) throws Exception {
        try (CertificateAuthority.Unlocked key = Pki.unlock(root)) {
            X509Certificate leaf = key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
            Files.writeString(folder.resolve("leaf.pem"), Pem.encode(leaf));
        }
        Files.writeString(folder.resolve("root.pem"), Pem.encode(root.certificate()));
        String said = new Openssl(folder).run("verify", "-x509_strict", "-CAfile", "root.pem", "leaf.pem");
        assertTrue(said.contains("OK"), said);
    }

    private static void assertWrongPassphrase(CertificateAuthority authority) {
        try (Secret wrong = new Secret("wrong one".toCharArray())) {
            PkiException e = assertThrows(PkiException.class, () -> authority.unlock(wrong));
            assertInstanceOf(PkiFailure.WrongPassphrase.class, e.failure(), e.getMessage());
        }
    }

    @Test
    void a_key_store_holds_the_key_and_openssl_reads_it() throws Exception {
        AuthorityOrder order = new AuthorityOrder(
                "root",
                new X500Principal("CN=Root,O=Works"),
                new CertificateProfile("r", Usage.ROOT_CA, KeyType.EC_P256, Duration.ofDays(3650), Duration.ofHours(1)),
                new KeyPlace.Pkcs12());
        CertificateAuthority root;
        try (Secret secret = Pki.secret()) {
            root = authorities.createRoot(folder, order, secret);
        }
        assertFalse(Files.exists(folder.resolve("root/CA/cakey.pem")));
        assertIssues(authorities.open(folder, "root"));
        assertWrongPassphrase(root);
        String text = new Openssl(folder)
                .run("pkcs12", "-in", "root/CA/cakey.p12", "-passin", "env:PASSPHRASE", "-nokeys", "-info");
        assertTrue(text.contains("AES-256-CBC") && text.contains("CN = Root"), text);
        Files.writeString(folder.resolve("root/CA/cakey.p12"), "no key store");
        PkiException e = assertThrows(PkiException.class, () -> Pki.unlock(root));
        assertInstanceOf(PkiFailure.Malformed.class, e.failure());
    }

    @Test
    void a_key_that_openssl_encrypted_with_scrypt_opens() throws Exception {
        CertificateAuthority root = Pki.root(authorities, folder);
        Path books = folder.resolve("root/CA");
        new Openssl(books)
                .run(
                        "pkcs8",
                        "-topk8",
                        "-scrypt",
                        "-in",
                        "cakey.pem",
                        "-passin",
                        "env:PASSPHRASE",
                        "-passout",
                        "env:PASSPHRASE",
                        "-out",
                        "scrypt.pem");
        Files.move(books.resolve("scrypt.pem"), books.resolve("cakey.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertIssues(root);
        assertWrongPassphrase(root);
    }
}
