// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;

/**
 * Reads JKS and JCEKS. The JDK's own reader loses the order of the entries, gives up where one certificate is broken, and
 * deserializes Java objects; this one does neither.
 */
final class JavaKeyStoreReader {

    private static final int PRIVATE_KEY = 1;

    private static final int TRUSTED_CERTIFICATE = 2;

    private static final int SERIALIZED_OBJECT = 3;

    private static final int DIGEST = 20;

    /** What the JDK puts before the data, so that the digest is none of the data alone. */
    private static final byte[] WHITENER = "Mighty Aphrodite".getBytes(StandardCharsets.UTF_8);

    private final String what;
    private final byte[] data;
    private final PkiFormat format;
    private final Effort effort;
    private final StoreEntries entries = new StoreEntries();

    JavaKeyStoreReader(String what, byte[] data, PkiFormat format, Effort effort) {
        this.what = what;
        this.data = data;
        this.format = format;
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
        if (passphrase == null) {
            entries.note(Notes.notVerified());
        } else {
            verify(passphrase);
        }
        StoreCursor in = new StoreCursor(data, 4, data.length - DIGEST);
        int version = in.number();
        if (version != 1 && version != 2) {
            throw ForeignData.malformed(what, "its version is " + version + ", and 1 and 2 are known");
        }
        int count = in.number();
        for (int i = 0; i < count; i++) {
            if (!readEntry(in, version, passphrase)) {
                break;
            }
        }
        entries.note(Notes.oldJavaStore(format == PkiFormat.JKS ? "A JKS file" : "A JCEKS file"));
        return new KeyStoreContent(format, entries.entries(), List.of(), entries.notes());
    }

    private void verify(char[] passphrase) throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] octets = JavaKeyProtection.octets(passphrase);
        sha1.update(octets);
        Arrays.fill(octets, (byte) 0);
        sha1.update(WHITENER);
        sha1.update(data, 0, data.length - DIGEST);
        byte[] stored = Arrays.copyOfRange(data, data.length - DIGEST, data.length);
        if (!MessageDigest.isEqual(sha1.digest(), stored)) {
            throw new PkiException(new PkiFailure.WrongPassphrase(what + ", or it was changed"));
        }
    }

    private boolean readEntry(StoreCursor in, int version, char[] passphrase) throws Exception {
        int kind = in.number();
        String alias = in.text();
        in.skipDate();
        switch (kind) {
            case PRIVATE_KEY -> {
                byte[] sealed = in.octets();
                List<byte[]> chain = new ArrayList<>();
                for (int left = in.number(); left > 0; left--) {
                    chain.add(certificate(in, version));
                }
                entries.add(
                        alias,
                        passphrase == null
                                ? Optional.empty()
                                : entries.key(alias, () -> JavaKeyProtection.open(what, sealed, passphrase, effort)),
                        chain);
            }
            case TRUSTED_CERTIFICATE -> entries.add(alias, Optional.empty(), List.of(certificate(in, version)));
            case SERIALIZED_OBJECT -> {
                entries.note(Notes.restLeftOut(alias));
                return false;
            }
            default -> throw ForeignData.malformed(what, "it has an entry of unknown kind " + kind);
        }
        return true;
    }

    private static byte[] certificate(StoreCursor in, int version) throws Exception {
        if (version == 2) {
            in.text(); // the type, which is X.509
        }
        return in.octets();
    }
}
