// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.EncryptedPrivateKeys;
import org.fleetpki.pki.bc.internal.TraditionalEncryption;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** Writes single private keys. */
final class KeyWriter {

    private final SecureRandom random;

    KeyWriter(SecureRandom random) {
        this.random = random;
    }

    /** PKCS #8 in PEM. */
    String pkcs8Pem(PrivateKey key, Optional<Secret> passphrase) throws PkiException {
        byte[] der = pkcs8(key, passphrase);
        try {
            return Pem.encode(passphrase.isPresent() ? "ENCRYPTED PRIVATE KEY" : "PRIVATE KEY", der);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /** PKCS #8, encrypted where there is a passphrase. */
    byte[] pkcs8(PrivateKey key, Optional<Secret> passphrase) throws PkiException {
        byte[] clear = encoding(key);
        if (passphrase.isEmpty()) {
            return clear;
        }
        char[] characters = passphrase.get().characters();
        try {
            return EncryptedPrivateKeys.encrypt(clear, characters, random).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK has PBKDF2 and AES", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    /** The encoding of a key in PKCS #8. */
    static byte[] encoding(PrivateKey key) throws PkiException {
        byte[] encoded = key.getEncoded();
        if (encoded == null) {
            throw Refusals.staysInToken();
        }
        return encoded;
    }

    /** PKCS #1 in PEM, in openssl's traditional encryption where there is a passphrase. */
    String pkcs1(PrivateKey key, Optional<Secret> passphrase) throws PkiException {
        List<DerNode> parts = parts(key);
        if (!oid(parts).equals(OidNames.RSA_ENCRYPTION)) {
            throw Refusals.cannotHold(
                    PkiFormat.PKCS1, new PkiObject.PrivateKeyObject(key, Optional.empty()), "Take pkcs8 instead.");
        }
        return write("RSA PRIVATE KEY", inner(parts), passphrase);
    }

    /** SEC 1 in PEM; the curve, which PKCS #8 has outside, goes inside (RFC 5915, section 3). */
    String sec1(PrivateKey key, Optional<Secret> passphrase) throws PkiException {
        List<DerNode> parts = parts(key);
        if (!oid(parts).equals(OidNames.EC_PUBLIC_KEY)) {
            throw Refusals.cannotHold(
                    PkiFormat.SEC1, new PkiObject.PrivateKeyObject(key, Optional.empty()), "Take pkcs8 instead.");
        }
        try {
            byte[] curve = parts.get(1).sequence().get(1).encoded().toArray();
            List<DerNode> numbers = DerNode.parse(inner(parts)).sequence();
            List<byte[]> elements = new ArrayList<>();
            elements.add(numbers.get(0).encoded().toArray());
            elements.add(numbers.get(1).encoded().toArray());
            elements.add(Der.explicit(0, curve));
            for (DerNode number : numbers) {
                if (number.isContext(1)) {
                    elements.add(number.encoded().toArray());
                }
            }
            return write("EC PRIVATE KEY", Der.sequence(elements), passphrase);
        } catch (Asn1Exception e) {
            throw new IllegalStateException("a key object has a sound encoding", e);
        }
    }

    private String write(String label, byte[] der, Optional<Secret> passphrase) {
        try {
            return passphrase.isEmpty()
                    ? Pem.encode(label, der)
                    : TraditionalEncryption.pem(label, der, passphrase.get(), random);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    private static List<DerNode> parts(PrivateKey key) throws PkiException {
        try {
            return DerNode.parse(encoding(key)).sequence();
        } catch (Asn1Exception e) {
            throw new IllegalStateException("a key object has a sound encoding", e);
        }
    }

    private static String oid(List<DerNode> parts) {
        try {
            return parts.get(1).sequence().getFirst().oid();
        } catch (Asn1Exception e) {
            throw new IllegalStateException("a key object has a sound encoding", e);
        }
    }

    private static byte[] inner(List<DerNode> parts) {
        try {
            return parts.get(2).octets().toArray();
        } catch (Asn1Exception e) {
            throw new IllegalStateException("a key object has a sound encoding", e);
        }
    }
}
