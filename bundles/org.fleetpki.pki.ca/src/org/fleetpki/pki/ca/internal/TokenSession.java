// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.security.auth.login.LoginException;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.Pkcs11Uri;

/** A token that somebody is logged in to. */
final class TokenSession implements AutoCloseable {

    private final Pkcs11Uri uri;
    private final Provider provider;
    private final KeyStore objects;
    private final BooleanSupplier release;
    private boolean closed;

    private TokenSession(Pkcs11Uri uri, Provider provider, KeyStore objects, BooleanSupplier release) {
        this.uri = uri;
        this.provider = provider;
        this.objects = objects;
        this.release = release;
    }

    /** @param release called when this is closed; true if nobody is left */
    static TokenSession login(Pkcs11Uri uri, Provider provider, Secret pin, BooleanSupplier release)
            throws PkiException {
        char[] characters = pin.characters();
        try {
            KeyStore objects = KeyStore.getInstance("PKCS11", provider);
            objects.load(null, characters);
            return new TokenSession(uri, provider, objects, release);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new PkiException(new PkiFailure.WrongPassphrase("the token in slot " + uri.slot()), e);
            }
            throw failure(uri, "it cannot be read", e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw failure(uri, "there is no token in slot " + uri.slot(), e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** The key that the URI names. */
    TokenKey key() throws PkiException {
        try {
            if (objects.getKey(uri.object(), null) instanceof PrivateKey key) {
                return new TokenKey(key, provider);
            }
            throw failure(uri, "there is no key with a certificate labelled '" + uri.object() + "' in the token", null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw failure(uri, "the key '" + uri.object() + "' cannot be reached", e);
        }
    }

    /** Make a key within the token; it lives as long as this session until {@link #keep} is called. */
    KeyPair generate(KeyType type) throws PkiException {
        try {
            if (objects.containsAlias(uri.object())) {
                throw failure(uri, "there is an object labelled '" + uri.object() + "' in the token already", null);
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm(), provider);
            if (type.algorithm().equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp" + type.bits() + "r1"));
            } else {
                generator.initialize(type.bits());
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException e) {
            throw failure(uri, "the token makes no key of type " + type.id(), e);
        }
    }

    TokenKey asKey(PrivateKey handle) {
        return new TokenKey(handle, provider);
    }

    /** Keep a key that was made here, with its certificates, under the label of the URI. */
    void keep(PrivateKey handle, List<X509Certificate> chain) throws PkiException {
        try {
            objects.setKeyEntry(uri.object(), handle, null, chain.toArray(X509Certificate[]::new));
        } catch (GeneralSecurityException | ProviderException e) {
            throw failure(uri, "the token does not keep the key", e);
        }
    }

    /** Remove the key again. */
    void remove() throws PkiException {
        try {
            if (objects.containsAlias(uri.object())) {
                objects.deleteEntry(uri.object());
            }
        } catch (GeneralSecurityException | ProviderException e) {
            throw failure(uri, "the token does not remove the key", e);
        }
    }

    private static PkiException failure(Pkcs11Uri uri, String detail, Exception cause) {
        return new PkiException(new PkiFailure.Storage(uri.toString(), detail), cause);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (release.getAsBoolean() && provider instanceof AuthProvider token) {
            try {
                token.logout();
            } catch (LoginException | ProviderException e) {
                // it was drawn out, and is logged out therefore
            }
        }
    }
}
