// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;

/** Brings objects into a format: keeps what it can hold, and writes private keys in clear only where that is wanted. */
public final class Conversion {

    private final PkiFiles files;
    private final PkiFormat format;

    public Conversion(PkiFiles files, PkiFormat format) {
        this.files = files;
        this.format = format;
    }

    /** Whether the format can hold something of this kind at all. */
    public boolean holds(PkiObject object) {
        boolean key = object instanceof PkiObject.PrivateKeyObject;
        boolean certificate = object instanceof PkiObject.CertificateObject;
        boolean list = object instanceof PkiObject.RevocationListObject;
        boolean store = object instanceof PkiObject.KeyStoreObject;
        return switch (format) {
            case PEM, DER, BASE64 -> !store;
            case PKCS7_PEM, PKCS7_DER -> certificate || list;
            case PKI_PATH -> certificate;
            case PKCS1, SEC1, PKCS8, PKCS8_DER -> key;
            case OPENSSH_PUBLIC ->
                key
                        || certificate
                        || object instanceof PkiObject.RequestObject
                        || object instanceof PkiObject.PublicKeyObject;
            case PKCS12, PKCS12_PBMAC1, PKCS12_LEGACY, JKS, JCEKS, BKS, BCFKS -> key || certificate || store;
        };
    }

    /** Whether it writes exactly one object. */
    public boolean holdsOne() {
        return switch (format) {
            case DER, BASE64, PKCS1, SEC1, PKCS8, PKCS8_DER -> true;
            default -> false;
        };
    }

    /** Whether a passphrase has to be there. */
    public boolean needsPassphrase(List<PkiObject> objects, boolean inClear) {
        return format.isKeyStore() || !inClear && hasSecret(objects);
    }

    /** Whether what is written has a secret in it, which only its owner may read. */
    public boolean hasSecret(List<PkiObject> objects) {
        return format != PkiFormat.OPENSSH_PUBLIC
                && objects.stream()
                        .anyMatch(object -> object instanceof PkiObject.PrivateKeyObject
                                || object instanceof PkiObject.KeyStoreObject);
    }

    /** The parts of what was found, key stores taken apart: each key before its chain. */
    public static List<PkiObject> loose(List<PkiObject> objects) {
        List<PkiObject> loose = new ArrayList<>();
        for (PkiObject object : objects) {
            if (object instanceof PkiObject.KeyStoreObject store) {
                store.entries().forEach(entry -> {
                    entry.key()
                            .ifPresent(key -> loose.add(new PkiObject.PrivateKeyObject(
                                    key, entry.chain().stream().findFirst().map(leaf -> leaf.publicKey()))));
                    entry.chain().forEach(link -> loose.add(new PkiObject.CertificateObject(link)));
                });
            } else {
                loose.add(object);
            }
        }
        return loose.stream().distinct().toList();
    }

    /**
     * Write.
     *
     * @param passphrase empty to write keys in clear
     */
    public byte[] write(List<PkiObject> objects, Optional<Secret> passphrase) throws PkiException {
        if (passphrase.isPresent() || !hasSecret(objects)) {
            return files.write(objects, format, passphrase);
        }
        return switch (format) {
            case PEM -> {
                ByteArrayOutputStream blocks = new ByteArrayOutputStream();
                for (PkiObject object : objects) {
                    PkiFormat block = object instanceof PkiObject.PrivateKeyObject ? PkiFormat.PKCS8 : PkiFormat.PEM;
                    blocks.writeBytes(files.write(List.of(object), block, Optional.empty()));
                }
                yield blocks.toByteArray();
            }
            case DER -> files.write(objects, PkiFormat.PKCS8_DER, passphrase);
            case BASE64 -> {
                byte[] der = files.write(objects, PkiFormat.PKCS8_DER, passphrase);
                String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n";
                yield lines.getBytes(StandardCharsets.US_ASCII);
            }
            default -> files.write(objects, format, passphrase);
        };
    }
}
