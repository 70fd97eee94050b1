// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Collections;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.Pkcs11Uri;
import org.fleetpki.pki.api.files.PkiFiles;

/** Opens the key of an authority wherever it is: {@code cakey.pem}, {@code cakey.p12} or {@code cakey.uri}. */
record KeyVault(String id, AuthorityFiles files, IssuingServices services) {

    OpenKey open(Secret passphrase) throws PkiException {
        if (Files.exists(files.key())) {
            return OpenKey.inMemory(fromPem(passphrase));
        }
        if (Files.exists(files.keyStore())) {
            return OpenKey.inMemory(fromKeyStore(passphrase));
        }
        if (Files.exists(files.keyUri())) {
            return fromToken(passphrase);
        }
        throw Storage.failure(
                files.key(),
                Files.isDirectory(files.books())
                        ? "there is no such file, and neither cakey.p12 nor cakey.uri beside it"
                        : "the authority '" + id + "' is not here; insert its card");
    }

    private PrivateKey fromPem(Secret passphrase) throws PkiException {
        String pem = Storage.read(files.key(), () -> Files.readString(files.key(), StandardCharsets.ISO_8859_1));
        try {
            return services.keys().decrypt(pem, passphrase);
        } catch (PkiException e) {
            throw switch (e.failure()) {
                case PkiFailure.WrongPassphrase wrong -> wrongPassphrase(e);
                case PkiFailure.Malformed malformed ->
                    new PkiException(new PkiFailure.Malformed(files.key().toString(), malformed.detail()));
                case PkiFailure.Refused other -> e;
                case PkiFailure.NoSuchAuthority other -> e;
                case PkiFailure.Storage other -> e;
            };
        }
    }

    private PkiException wrongPassphrase(Exception cause) {
        return new PkiException(new PkiFailure.WrongPassphrase("the key of the authority '" + id + "'"), cause);
    }

    private PrivateKey fromKeyStore(Secret passphrase) throws PkiException {
        byte[] data = Storage.read(files.keyStore(), () -> {
            if (Files.size(files.keyStore()) > PkiFiles.MAX_SIZE) {
                throw Storage.failure(files.keyStore(), "it is larger than any key store of one key");
            }
            return Files.readAllBytes(files.keyStore());
        });
        char[] characters = passphrase.characters();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(data), characters);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, characters) instanceof PrivateKey key) {
                    return key;
                }
            }
            throw malformed("there is no private key in it", null);
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? wrongPassphrase(e)
                    : malformed("it is damaged", e);
        } catch (UnrecoverableKeyException e) {
            throw wrongPassphrase(e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw malformed("it is encrypted in a way that is not known here", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private PkiException malformed(String detail, Exception cause) {
        return new PkiException(new PkiFailure.Malformed(files.keyStore().toString(), detail), cause);
    }

    private OpenKey fromToken(Secret pin) throws PkiException {
        String text = Storage.read(files.keyUri(), () -> Files.readString(files.keyUri(), StandardCharsets.UTF_8));
        Pkcs11Uri uri;
        try {
            uri = Pkcs11Uri.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new PkiException(new PkiFailure.Malformed(files.keyUri().toString(), e.getMessage()), e);
        }
        TokenSession session = services.tokens().login(uri, pin);
        try {
            return new OpenKey(session.key(), session::close);
        } catch (PkiException | RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
