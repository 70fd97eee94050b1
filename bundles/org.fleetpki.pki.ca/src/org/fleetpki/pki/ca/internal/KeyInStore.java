// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.Secret;

/**
 * A new key that goes into a PKCS #12 file together with its certificate.
 *
 * @param passphrase closed with this
 */
record KeyInStore(KeyPair pair, Secret passphrase) implements NewKey {

    @Override
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    @Override
    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    @Override
    public void writeTo(AuthorityFiles files) {
        // the file comes with the certificate
    }

    @Override
    public void certified(AuthorityFiles files, List<X509Certificate> chain) throws IOException {
        char[] characters = passphrase.characters();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("ca", pair.getPrivate(), characters, chain.toArray(X509Certificate[]::new));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, characters);
            DurableFiles.createPrivate(files.keyStore(), out.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK writes PKCS #12", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public void discard() {
        // it is in the folder
    }

    @Override
    public void close() {
        passphrase.close();
    }
}
