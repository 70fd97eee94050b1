// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.RevocationBook;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.model.ParsedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine relies on where it makes the key of a device: files that others read, and books that it may ask twice. */
class KeyMadeForADeviceTest {

    @TempDir
    Path folder;

    private X509Certificate issue(CertificateAuthority authority, KeyPair key) throws Exception {
        try (CertificateAuthority.Unlocked unlocked = Pki.unlock(authority)) {
            return unlocked.issue(unlocked.prepare(
                    Pki.order(key.getPublic(), Pki.SERVER, "CN=cam.fleet.example", "DNS:cam.fleet.example")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PKCS12", "PKCS12_LEGACY"})
    void theFileForADeviceIsReadByOthers(PkiFormat form) throws Exception {
        CertificateAuthority root = Pki.root(Pki.authorities(InstantSource.system()), folder);
        KeyPair key = Pki.KEYS.generate(KeyType.EC_P256);
        X509Certificate leaf = issue(root, key);
        KeyStoreEntry entry =
                new KeyStoreEntry("web", Optional.of(key.getPrivate()), List.of(ParsedCertificate.of(leaf)));
        byte[] file;
        try (Secret secret = Pki.secret()) {
            file = new ContentFiles()
                    .write(List.of(new PkiObject.KeyStoreObject(List.of(entry))), form, Optional.of(secret));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(file), Pki.PASSPHRASE.toCharArray());
        assertEquals(leaf, store.getCertificate("web"));
        assertArrayEquals(
                key.getPrivate().getEncoded(),
                store.getKey("web", Pki.PASSPHRASE.toCharArray()).getEncoded());
    }

    @Test
    void aCertificateIsSupersededOnceHoweverOftenThatIsSaid() throws Exception {
        CertificateAuthority root = Pki.root(Pki.authorities(InstantSource.system()), folder);
        X509Certificate leaf = issue(root, Pki.KEYS.generate(KeyType.EC_P256));
        RevocationBook book = new RevocationService().book(root);
        RevocationOrder order = RevocationOrder.of(
                leaf.getSerialNumber(), RevocationReason.SUPERSEDED, "fleetpki apply", "its key was lost");
        try (CertificateAuthority.Unlocked unlocked = Pki.unlock(root)) {
            assertEquals(1, book.revoke(List.of(order)).size(), "while the authority issues");
            assertEquals(0, book.revoke(List.of(order)).size());
        }
        assertEquals(RevocationReason.SUPERSEDED, book.revoked().getFirst().reason());
    }
}
