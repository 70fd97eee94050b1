// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.bc.internal.EncryptedPrivateKeys;
import org.fleetpki.pki.bc.internal.OldForms;
import org.fleetpki.pki.bc.internal.PasswordCipher;
import org.fleetpki.pki.bc.internal.Pkcs12Derivation;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Der;

/** Writes PKCS #12 (RFC 7292): certificates in an encrypted part, each key encrypted by itself, and a MAC over both. */
final class Pkcs12Writer {

    /** For each of three derivations; ten times what the JDK takes. */
    private static final int ITERATIONS = 100_000;

    /** What openssl took when these ways were new; old devices have slow processors. */
    private static final int LEGACY_ITERATIONS = 2048;

    private static final int SALT = 16;
    private static final int LEGACY_SALT = 8;
    private static final int SHA256 = 32;
    private static final int SHA1 = 20;

    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    private static final String PBE_3DES = "1.2.840.113549.1.12.1.3";
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String HMAC_SHA256 = "1.2.840.113549.2.9";
    private static final String DIGEST_SHA256 = "2.16.840.1.101.3.4.2.1";
    private static final String DIGEST_SHA1 = "1.3.14.3.2.26";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private static final int BMP_STRING = 0x1e;
    private static final int CONTEXT_0 = 0x80;

    private final PkiFormat format;
    private final char[] passphrase;
    private final SecureRandom random;

    /** @param passphrase stays with the caller */
    Pkcs12Writer(PkiFormat format, char[] passphrase, SecureRandom random) {
        this.format = format;
        this.passphrase = passphrase;
        this.random = random;
    }

    /** An encrypted value with the encoding of its algorithm. */
    private record Sealed(byte[] algorithm, byte[] octets) {}

    byte[] write(List<KeyStoreEntry> entries) throws PkiException, GeneralSecurityException, IOException {
        List<byte[]> certificates = certificateBags(entries);
        List<byte[]> keys = keyBags(entries);
        List<byte[]> parts = new ArrayList<>();
        if (!certificates.isEmpty()) {
            parts.add(encrypted(Der.sequence(certificates)));
        }
        if (!keys.isEmpty()) {
            parts.add(data(Der.sequence(keys)));
        }
        byte[] content = Der.sequence(parts);
        return Der.sequence(Der.integer(3), data(content), mac(content));
    }

    private List<byte[]> certificateBags(List<KeyStoreEntry> entries) throws GeneralSecurityException {
        List<byte[]> bags = new ArrayList<>();
        Set<ParsedCertificate> written = new LinkedHashSet<>();
        for (KeyStoreEntry entry : entries) {
            boolean trusted = entry.key().isEmpty();
            for (int i = 0; i < entry.chain().size(); i++) {
                ParsedCertificate certificate = entry.chain().get(i);
                boolean own = i == 0;
                if (written.add(certificate) || own) {
                    List<byte[]> attributes = own ? attributes(entry, !trusted) : new ArrayList<>();
                    if (trusted) {
                        attributes.add(attribute(SafeBag.TRUSTED_KEY_USAGE, Der.oid(ANY_USAGE)));
                    }
                    bags.add(certificateBag(certificate, attributes));
                }
            }
        }
        return bags;
    }

    private static byte[] certificateBag(ParsedCertificate certificate, List<byte[]> attributes) {
        byte[] value = Der.sequence(
                Der.oid(SafeBag.X509_CERTIFICATE),
                Der.explicit(0, Der.octetString(certificate.encoded().toArray())));
        return bag(SafeBag.CERTIFICATE, value, attributes);
    }

    private List<byte[]> keyBags(List<KeyStoreEntry> entries)
            throws PkiException, GeneralSecurityException, IOException {
        List<byte[]> bags = new ArrayList<>();
        for (KeyStoreEntry entry : entries) {
            if (entry.key().isPresent()) {
                byte[] clear = KeyWriter.encoding(entry.key().get());
                Sealed sealed = seal(clear);
                Arrays.fill(clear, (byte) 0);
                byte[] value = Der.sequence(sealed.algorithm(), Der.octetString(sealed.octets()));
                bags.add(bag(SafeBag.SHROUDED_KEY, value, attributes(entry, true)));
            }
        }
        return bags;
    }

    private static byte[] bag(String type, byte[] value, List<byte[]> attributes) {
        byte[] oid = Der.oid(type);
        byte[] content = Der.explicit(0, value);
        return attributes.isEmpty() ? Der.sequence(oid, content) : Der.sequence(oid, content, Der.setOf(attributes));
    }

    /** @param linked whether key and certificate are to be linked, by the fingerprint of the certificate as openssl does */
    private static List<byte[]> attributes(KeyStoreEntry entry, boolean linked) throws GeneralSecurityException {
        List<byte[]> attributes = new ArrayList<>();
        if (!entry.alias().isEmpty()) {
            byte[] name = Der.value(BMP_STRING, entry.alias().getBytes(StandardCharsets.UTF_16BE));
            attributes.add(attribute(SafeBag.FRIENDLY_NAME, name));
        }
        if (linked && !entry.chain().isEmpty()) {
            byte[] id = MessageDigest.getInstance("SHA-1")
                    .digest(entry.chain().getFirst().encoded().toArray());
            attributes.add(attribute(SafeBag.LOCAL_KEY_ID, Der.octetString(id)));
        }
        return attributes;
    }

    private static byte[] attribute(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.setOf(List.of(value)));
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid(DATA), Der.explicit(0, Der.octetString(content)));
    }

    private byte[] encrypted(byte[] contents) throws GeneralSecurityException, IOException {
        Sealed sealed = seal(contents);
        byte[] info = Der.sequence(Der.oid(DATA), sealed.algorithm(), Der.value(CONTEXT_0, sealed.octets()));
        return Der.sequence(Der.oid(ENCRYPTED_DATA), Der.explicit(0, Der.sequence(Der.integer(0), info)));
    }

    private Sealed seal(byte[] clear) throws GeneralSecurityException, IOException {
        if (format == PkiFormat.PKCS12_LEGACY) {
            byte[] salt = EncryptedPrivateKeys.randomOctets(random, LEGACY_SALT);
            Cipher cipher =
                    OldForms.cipher(OldForms.TRIPLE_DES, Cipher.ENCRYPT_MODE, passphrase, salt, LEGACY_ITERATIONS);
            byte[] parameters = Der.sequence(Der.octetString(salt), Der.integer(LEGACY_ITERATIONS));
            return new Sealed(Der.sequence(Der.oid(PBE_3DES), parameters), cipher.doFinal(clear));
        }
        EncryptedPrivateKeyInfo info = EncryptedPrivateKeys.encrypt(clear, passphrase, ITERATIONS, random);
        return new Sealed(info.getEncryptionAlgorithm().getEncoded(), info.getEncryptedData());
    }

    private byte[] mac(byte[] content) throws GeneralSecurityException {
        byte[] salt = EncryptedPrivateKeys.randomOctets(random, SALT);
        return switch (format) {
            case PKCS12_PBMAC1 -> pbmac1(content, salt);
            case PKCS12_LEGACY -> classic("SHA1", DIGEST_SHA1, SHA1, LEGACY_ITERATIONS, content, salt);
            default -> classic("SHA256", DIGEST_SHA256, SHA256, ITERATIONS, content, salt);
        };
    }

    private byte[] classic(String hash, String oid, int length, int iterations, byte[] content, byte[] salt)
            throws GeneralSecurityException {
        byte[] octets = Pkcs12Derivation.octets(passphrase, false);
        byte[] key = Pkcs12Derivation.macKey(hash, octets, salt, iterations, length);
        Arrays.fill(octets, (byte) 0);
        byte[] algorithm = Der.sequence(Der.oid(oid), Der.nothing());
        return macData(algorithm, Pkcs12Derivation.mac(hash, key, content), salt, iterations);
    }

    /** RFC 9579: the salt and iterations of old stay where they were, and mean nothing. */
    private byte[] pbmac1(byte[] content, byte[] salt) throws GeneralSecurityException {
        byte[] prf = Der.sequence(Der.oid(HMAC_SHA256), Der.nothing());
        byte[] parameters = Der.sequence(Der.octetString(salt), Der.integer(ITERATIONS), Der.integer(SHA256), prf);
        byte[] derivation = Der.sequence(Der.oid(PBKDF2), parameters);
        byte[] key = PasswordCipher.derive("SHA256", passphrase, salt, ITERATIONS, SHA256 * 8);
        byte[] algorithm = Der.sequence(Der.oid(Pkcs12Mac.PBMAC1), Der.sequence(derivation, prf));
        byte[] unused = "NOT USED".getBytes(StandardCharsets.US_ASCII);
        return macData(algorithm, Pkcs12Derivation.mac("SHA256", key, content), unused, 1);
    }

    private static byte[] macData(byte[] algorithm, byte[] mac, byte[] salt, int iterations) {
        byte[] digest = Der.sequence(algorithm, Der.octetString(mac));
        return iterations == 1
                ? Der.sequence(digest, Der.octetString(salt))
                : Der.sequence(digest, Der.octetString(salt), Der.integer(iterations));
    }
}
