// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.OldForms;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** Reads BCFKS, whose key derivations are bounded before Bouncy Castle is let at it. */
final class BcfksReader {

    private static final String PBES2 = "1.2.840.113549.1.5.13";
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";

    private final String what;
    private final byte[] data;
    private final Effort effort;
    private final StoreEntries entries = new StoreEntries();

    BcfksReader(String what, byte[] data, Effort effort) {
        this.what = what;
        this.data = data;
        this.effort = effort;
    }

    KeyStoreContent read(Secret secret) throws PkiException {
        char[] passphrase = secret.characters();
        try {
            return ForeignData.read(what, () -> read(passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private KeyStoreContent read(char[] passphrase) throws Exception {
        requireBearable();
        KeyStore store = OldForms.keyStore("BCFKS");
        try {
            store.load(new ByteArrayInputStream(data), passphrase);
        } catch (IOException e) {
            // the structure was looked at before, so what fails now are the MAC or the decryption
            throw new PkiException(new PkiFailure.WrongPassphrase(what + ", or it was changed"));
        }
        for (String alias : Collections.list(store.aliases())) {
            readEntry(store, alias, passphrase);
        }
        return new KeyStoreContent(PkiFormat.BCFKS, entries.entries(), List.of(), entries.notes());
    }

    private void readEntry(KeyStore store, String alias, char[] passphrase) throws Exception {
        if (store.isCertificateEntry(alias)) {
            entries.add(
                    alias, Optional.empty(), List.of(store.getCertificate(alias).getEncoded()));
            return;
        }
        Certificate[] chain = store.getCertificateChain(alias);
        List<byte[]> encodings = new ArrayList<>();
        for (Certificate certificate : chain == null ? new Certificate[0] : chain) {
            encodings.add(certificate.getEncoded());
        }
        try {
            if (store.getKey(alias, passphrase) instanceof PrivateKey key) {
                entries.add(alias, entries.key(alias, key::getEncoded), encodings);
            } else {
                entries.note(Notes.secretLeftOut(alias));
            }
        } catch (GeneralSecurityException e) {
            entries.note(Notes.keyClosed(alias));
            entries.add(alias, Optional.empty(), encodings);
        }
    }

    private void requireBearable() throws PkiException, Asn1Exception {
        List<DerNode> parts = DerNode.parsePrefix(data, 0).sequence();
        List<DerNode> encryption = parts.getFirst().sequence().getFirst().sequence();
        if (!encryption.getFirst().oid().equals(PBES2)) {
            throw ForeignData.malformed(what, "it is encrypted in a way that is not known here");
        }
        spend(encryption.get(1).sequence().getFirst());
        spend(parts.get(1).sequence().get(1));
    }

    private void spend(DerNode derivation) throws PkiException, Asn1Exception {
        List<DerNode> parts = derivation.sequence();
        List<DerNode> parameters = parts.get(1).sequence();
        switch (parts.getFirst().oid()) {
            case PBKDF2 -> effort.iterations(parameters.get(1).integer());
            case SCRYPT ->
                effort.scrypt(
                        parameters.get(1).integer(),
                        parameters.get(2).integer(),
                        parameters.get(3).integer());
            default -> throw ForeignData.malformed(what, "it derives keys in a way that is not known here");
        }
    }
}
