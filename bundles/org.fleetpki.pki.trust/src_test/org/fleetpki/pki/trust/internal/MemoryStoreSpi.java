// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.cert.Certificate;
import java.util.Date;
import java.util.Enumeration;

/** A key store that is not kept in a file, like those of operating systems. */
final class MemoryStoreSpi extends KeyStoreSpi {

    private final KeyStore contents;
    private final Runnable saved;

    MemoryStoreSpi(KeyStore contents, Runnable saved) {
        this.contents = contents;
        this.saved = saved;
    }

    @Override
    public void engineStore(OutputStream stream, char[] password) {
        if (stream != null) {
            throw new IllegalArgumentException("this store is no file");
        }
        saved.run();
    }

    @Override
    public void engineLoad(InputStream stream, char[] password) {
        if (stream != null) {
            throw new IllegalArgumentException("this store is no file");
        }
    }

    @Override
    public void engineSetCertificateEntry(String alias, Certificate certificate) throws KeyStoreException {
        contents.setCertificateEntry(alias, certificate);
    }

    @Override
    public void engineDeleteEntry(String alias) throws KeyStoreException {
        contents.deleteEntry(alias);
    }

    @Override
    public Certificate engineGetCertificate(String alias) {
        return told(() -> contents.getCertificate(alias));
    }

    @Override
    public Enumeration<String> engineAliases() {
        return told(contents::aliases);
    }

    @Override
    public boolean engineIsKeyEntry(String alias) {
        return told(() -> contents.isKeyEntry(alias));
    }

    @Override
    public boolean engineIsCertificateEntry(String alias) {
        return told(() -> contents.isCertificateEntry(alias));
    }

    @Override
    public boolean engineContainsAlias(String alias) {
        return told(() -> contents.containsAlias(alias));
    }

    @Override
    public int engineSize() {
        return told(contents::size);
    }

    @Override
    public String engineGetCertificateAlias(Certificate certificate) {
        return told(() -> contents.getCertificateAlias(certificate));
    }

    @Override
    public Date engineGetCreationDate(String alias) {
        return told(() -> contents.getCreationDate(alias));
    }

    @Override
    public Key engineGetKey(String alias, char[] password) {
        throw new UnsupportedOperationException("nobody asks for keys");
    }

    @Override
    public Certificate[] engineGetCertificateChain(String alias) {
        throw new UnsupportedOperationException("nobody asks for chains");
    }

    @Override
    public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
        throw new UnsupportedOperationException("nobody adds keys");
    }

    @Override
    public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
        throw new UnsupportedOperationException("nobody adds keys");
    }

    private interface Question<T> {
        T ask() throws KeyStoreException;
    }

    private static <T> T told(Question<T> question) {
        try {
            return question.ask();
        } catch (KeyStoreException e) {
            throw new IllegalStateException(e);
        }
    }
}
