// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.OldForms;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.OidNames;

/** Writes key stores: PKCS #12 by itself, the others with the JDK and with Bouncy Castle. */
final class StoreWriter {

    private final SecureRandom random;

    StoreWriter(SecureRandom random) {
        this.random = random;
    }

    byte[] write(List<KeyStoreEntry> entries, PkiFormat format, Secret passphrase) throws PkiException {
        char[] characters = passphrase.characters();
        try {
            return switch (format) {
                case PKCS12, PKCS12_PBMAC1, PKCS12_LEGACY ->
                    new Pkcs12Writer(format, characters, random).write(entries);
                case JKS, JCEKS -> store(KeyStore.getInstance(format.name()), entries, format, characters);
                default -> store(OldForms.keyStore(format.name()), entries, format, characters);
            };
        } catch (GeneralSecurityException | IOException e) {
            throw Refusals.refused(
                    "store-cannot-hold",
                    "The key store cannot be written as " + format.id() + ": " + e.getMessage() + ".",
                    "Take pkcs12 instead.");
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static byte[] store(KeyStore store, List<KeyStoreEntry> entries, PkiFormat format, char[] passphrase)
            throws PkiException, GeneralSecurityException, IOException {
        store.load(null, null);
        Set<String> taken = new HashSet<>();
        for (KeyStoreEntry entry : entries) {
            String alias = unique(alias(entry), taken);
            Certificate[] chain = chain(entry);
            if (entry.key().isPresent()) {
                requireChain(entry, format);
                store.setKeyEntry(alias, entry.key().get(), passphrase, chain);
            } else if (chain.length > 0) {
                store.setCertificateEntry(alias, chain[0]);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, passphrase);
        return out.toByteArray();
    }

    private static void requireChain(KeyStoreEntry entry, PkiFormat format) throws PkiException {
        if (entry.chain().isEmpty()) {
            throw Refusals.refused(
                    "key-without-certificate",
                    "A key store of the format " + format.id() + " keeps a key with its certificate, which is missing.",
                    "Add the certificate, or take pkcs12 or pkcs8.");
        }
    }

    /** These stores need names; whoever has none is called as the certificate calls him. */
    private static String alias(KeyStoreEntry entry) {
        if (!entry.alias().isEmpty() || entry.chain().isEmpty()) {
            return entry.alias();
        }
        List<String> names = entry.chain().getFirst().subject().texts(OidNames.COMMON_NAME);
        return names.isEmpty() ? "" : names.getLast();
    }

    /** Java's stores do not tell upper from lower case in names. */
    private static String unique(String wanted, Set<String> taken) {
        String base = wanted.isEmpty() ? "entry" : wanted;
        String alias = base;
        for (int i = 2; !taken.add(alias.toLowerCase(Locale.ROOT)); i++) {
            alias = base + "-" + i;
        }
        return alias;
    }

    /** The JDK reads fewer certificates than this product does. */
    private static Certificate[] chain(KeyStoreEntry entry) throws PkiException {
        List<Certificate> chain = new ArrayList<>();
        for (ParsedCertificate certificate : entry.chain()) {
            byte[] der = certificate.encoded().toArray();
            chain.add(ForeignData.read(
                    "The certificate of " + certificate.subject(),
                    () -> CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))));
        }
        return chain.toArray(Certificate[]::new);
    }
}
