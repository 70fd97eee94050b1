// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.OldForms;
import org.fleetpki.pki.bc.internal.Pkcs12Derivation;

/** Reads BKS, versions 0 to 2, as Bouncy Castle writes it. */
final class BksReader {

    private static final int END = 0;

    private static final int CERTIFICATE = 1;

    private static final int KEY = 2;

    private static final int SECRET = 3;

    private static final int SEALED = 4;

    private static final int PRIVATE = 0;

    private static final int MAC = 20;

    private final String what;
    private final byte[] data;
    private final Effort effort;
    private final StoreEntries entries = new StoreEntries();

    BksReader(String what, byte[] data, Effort effort) {
        this.what = what;
        this.data = data;
        this.effort = effort;
    }

    KeyStoreContent read(Optional<Secret> passphrase) throws PkiException {
        char[] characters = passphrase.map(Secret::characters).orElse(null);
        try {
            return ForeignData.read(what, () -> read(characters));
        } finally {
            if (characters != null) {
                Arrays.fill(characters, '\0');
            }
        }
    }

    private KeyStoreContent read(char[] passphrase) throws Exception {
        StoreCursor in = new StoreCursor(data, 0, data.length - MAC);
        int version = in.number();
        byte[] salt = in.octets();
        int iterations = in.number();
        if (passphrase == null) {
            entries.note(Notes.notVerified());
        } else {
            verify(version, salt, iterations, passphrase, data.length - MAC - in.remaining());
        }
        int kind;
        while ((kind = in.octet()) != END) {
            readEntry(in, kind, passphrase);
        }
        entries.note(Notes.oldJavaStore("A BKS file"));
        return new KeyStoreContent(PkiFormat.BKS, entries.entries(), List.of(), entries.notes());
    }

    /** Versions 0 and 1 took the number of bytes for the number of bits, so their key has two bytes. */
    private void verify(int version, byte[] salt, int iterations, char[] passphrase, int from) throws Exception {
        effort.iterations(BigInteger.valueOf(iterations));
        byte[] secret = Pkcs12Derivation.octets(passphrase, false);
        byte[] mac = Pkcs12Derivation.mac(
                "SHA1",
                Pkcs12Derivation.macKey("SHA1", secret, salt, iterations, version == 2 ? MAC : MAC / 8),
                Arrays.copyOfRange(data, from, data.length - MAC));
        Arrays.fill(secret, (byte) 0);
        if (!MessageDigest.isEqual(mac, Arrays.copyOfRange(data, data.length - MAC, data.length))) {
            throw new PkiException(new PkiFailure.WrongPassphrase(what + ", or it was changed"));
        }
    }

    private void readEntry(StoreCursor in, int kind, char[] passphrase) throws Exception {
        String alias = in.text();
        in.skipDate();
        List<byte[]> chain = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            chain.add(certificate(in));
        }
        switch (kind) {
            case CERTIFICATE -> entries.add(alias, Optional.empty(), List.of(certificate(in)));
            case KEY -> {
                byte[] key = privateKey(in);
                entries.add(alias, key == null ? Optional.empty() : entries.key(alias, () -> key), chain);
            }
            case SECRET -> {
                in.octets();
                entries.note(Notes.secretLeftOut(alias));
            }
            case SEALED -> addSealed(alias, in.octets(), chain, passphrase);
            default -> throw ForeignData.malformed(what, "it has an entry of unknown kind " + kind);
        }
    }

    private void addSealed(String alias, byte[] sealed, List<byte[]> chain, char[] passphrase) {
        if (passphrase == null) {
            entries.add(alias, Optional.empty(), chain);
        } else if (chain.isEmpty()) {
            entries.note(Notes.secretLeftOut(alias));
        } else {
            entries.add(alias, entries.key(alias, () -> open(sealed, passphrase)), chain);
        }
    }

    private byte[] open(byte[] sealed, char[] passphrase) throws PkiException {
        PkiFailure broken = new PkiFailure.Malformed(what, "a sealed key is broken");
        PkiFailure wrong = new PkiFailure.WrongPassphrase("the key");
        return ForeignData.readSecret(broken, () -> {
            StoreCursor in = new StoreCursor(sealed, 0, sealed.length);
            byte[] salt = in.octets();
            int iterations = in.number();
            effort.iterations(BigInteger.valueOf(iterations));
            byte[] octets = in.octets(in.remaining());
            Cipher cipher = OldForms.cipher(OldForms.TRIPLE_DES, Cipher.DECRYPT_MODE, passphrase, salt, iterations);
            byte[] clear = ForeignData.readSecret(wrong, () -> cipher.doFinal(octets));
            return ForeignData.readSecret(wrong, () -> privateKey(new StoreCursor(clear, 0, clear.length)));
        });
    }

    private static byte[] certificate(StoreCursor in) throws Exception {
        in.text(); // the type, which is X.509
        return in.octets();
    }

    /** A key in PKCS #8; null if it is public or secret. */
    private static byte[] privateKey(StoreCursor in) throws Exception {
        int kind = in.octet();
        in.text(); // the form, which is PKCS#8
        in.text(); // the algorithm, which the key itself says, too
        byte[] key = in.octets();
        return kind == PRIVATE ? key : null;
    }
}
