// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.KeyPlace;
import org.fleetpki.pki.api.ca.Pkcs11Uri;

/** Makes the keys of new authorities. */
record NewKeys(IssuingServices services) {

    /** Make a key. */
    NewKey make(KeyPlace place, KeyType type, Secret passphrase) throws PkiException {
        return switch (place) {
            case KeyPlace.Pkcs8 pem -> inPem(services.keys().generate(type), passphrase, pem.protection());
            case KeyPlace.Pkcs12 store -> new KeyInStore(services.keys().generate(type), passphrase.copy());
            case KeyPlace.Token token -> inToken(token.uri(), type, passphrase);
        };
    }

    /** Take a key that others made. */
    NewKey of(PrivateKey key, PublicKey publicKey, Secret passphrase) {
        return inPem(new KeyPair(publicKey, key), passphrase, PrivateKeys.Protection.PBKDF2);
    }

    private NewKey inPem(KeyPair pair, Secret passphrase, PrivateKeys.Protection protection) {
        return new KeyInPem(pair, services.keys().encrypt(pair.getPrivate(), passphrase, protection));
    }

    private NewKey inToken(Pkcs11Uri uri, KeyType type, Secret pin) throws PkiException {
        TokenSession session = services.tokens().login(uri, pin);
        try {
            KeyPair pair = session.generate(type);
            return new KeyInToken(uri, session, pair.getPrivate(), inClassesOfTheJdk(pair.getPublic()));
        } catch (PkiException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static PublicKey inClassesOfTheJdk(PublicKey key) {
        try {
            return KeyFactory.getInstance(key.getAlgorithm()).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK reads the keys that it made in a token", e);
        }
    }

    private record KeyInPem(KeyPair pair, String pem) implements NewKey {

        @Override
        public PublicKey publicKey() {
            return pair.getPublic();
        }

        @Override
        public PrivateKey privateKey() {
            return pair.getPrivate();
        }

        @Override
        public void writeTo(AuthorityFiles files) throws IOException {
            DurableFiles.createPrivate(files.key(), pem);
        }

        @Override
        public void certified(AuthorityFiles files, List<X509Certificate> chain) {
            // it needs none
        }

        @Override
        public void discard() {
            // it is in the folder
        }

        @Override
        public void close() {
            // it goes when nobody holds it any more
        }
    }

    private record KeyInToken(Pkcs11Uri uri, TokenSession session, PrivateKey handle, PublicKey publicKey)
            implements NewKey {

        @Override
        public PrivateKey privateKey() {
            return session.asKey(handle);
        }

        @Override
        public void writeTo(AuthorityFiles files) throws IOException {
            DurableFiles.create(files.keyUri(), uri + "\n");
        }

        @Override
        public void certified(AuthorityFiles files, List<X509Certificate> chain) throws PkiException {
            session.keep(handle, chain);
        }

        @Override
        public void discard() throws PkiException {
            session.remove();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
