// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMDecryptor;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;

/**
 * Reads a private key, whose form is told by its structure and not by its label: innovaphone's documentation, for one,
 * shows a PKCS #1 key under the label of PKCS #8.
 */
final class PrivateKeyReader {

    private static final String WHAT = "The private key";

    private static final PkiFailure WRONG_PASSPHRASE = new PkiFailure.WrongPassphrase("the private key");

    private static final PkiFailure UNKNOWN_FORM = new PkiFailure.Malformed(
            WHAT, "it is neither PKCS #8 nor PKCS #1 nor SEC 1, or of a kind other than RSA, EC and EdDSA");

    private static final PkiFailure UNKNOWN_ENCRYPTION = new PkiFailure.Malformed(
            WHAT, "it is encrypted in a way that is not known here or would take too long to open");

    static PrivateKey read(String pem, Secret passphrase) throws PkiException {
        ForeignData.requireSize(WHAT, pem.length());
        PemBlock block = keyBlock(PemBlock.readAll(WHAT, pem));
        byte[] der = block.der();
        if (block.cipher().isPresent()) {
            return decrypt(
                    passphrase,
                    characters -> decryptTraditional(der, block.cipher().get(), characters));
        }
        ASN1Sequence sequence = ForeignData.readSecret(UNKNOWN_FORM, () -> ASN1Sequence.getInstance(der));
        if (isEncrypted(sequence)) {
            return decrypt(passphrase, characters -> decryptPkcs8(sequence, characters));
        }
        return ForeignData.readSecret(UNKNOWN_FORM, () -> parse(der));
    }

    /** A way to decrypt. */
    private interface Decryption {
        byte[] apply(char[] passphrase) throws PkiException;
    }

    /** One wrong passphrase in 256 leaves a padding that looks right; then the content makes no sense. */
    private static PrivateKey decrypt(Secret passphrase, Decryption decryption) throws PkiException {
        if (passphrase.isEmpty()) {
            throw new PkiException(WRONG_PASSPHRASE);
        }
        char[] characters = passphrase.characters();
        try {
            byte[] clear = decryption.apply(characters);
            return ForeignData.readSecret(WRONG_PASSPHRASE, () -> parse(clear));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static PemBlock keyBlock(List<PemBlock> blocks) throws PkiException {
        PemBlock block = blocks.stream()
                .filter(candidate -> candidate.label().endsWith("PRIVATE KEY"))
                .findFirst()
                .orElseThrow(() -> ForeignData.malformed(WHAT, "there is no PEM block of a private key"));
        if (block.label().startsWith("OPENSSH")) {
            throw ForeignData.malformed(WHAT, "it has OpenSSH's own form; 'ssh-keygen -p -m PKCS8' converts it");
        }
        return block;
    }

    private static boolean isEncrypted(ASN1Sequence sequence) {
        return sequence.size() == 2
                && sequence.getObjectAt(0) instanceof ASN1Sequence
                && sequence.getObjectAt(1) instanceof ASN1OctetString;
    }

    private static byte[] decryptPkcs8(ASN1Sequence sequence, char[] passphrase) throws PkiException {
        return ForeignData.readSecret(
                UNKNOWN_ENCRYPTION,
                () -> EncryptedPrivateKeys.decrypt(
                        EncryptedPrivateKeyInfo.getInstance(sequence), passphrase, WRONG_PASSPHRASE));
    }

    /** The encryption of "Proc-Type: 4,ENCRYPTED", which has no iteration count. */
    private static byte[] decryptTraditional(byte[] der, PemBlock.Cipher cipher, char[] passphrase)
            throws PkiException {
        return ForeignData.readSecret(UNKNOWN_ENCRYPTION, () -> {
            PEMDecryptor decryptor = new JcePEMDecryptorProviderBuilder()
                    .setProvider(Providers.oldCiphers())
                    .build(passphrase)
                    .get(cipher.name());
            byte[] iv = HexFormat.of().parseHex(cipher.iv());
            return ForeignData.readSecret(WRONG_PASSPHRASE, () -> decryptor.decrypt(der, iv));
        });
    }

    /** Read an unencrypted key of any form and wipe its encoding. */
    private static PrivateKey parse(byte[] der) throws Exception {
        PrivateKeyInfo info = toPkcs8(ASN1Sequence.getInstance(der));
        byte[] encoded = info.getEncoded();
        try {
            return Providers.keyFactory(info.getPrivateKeyAlgorithm().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } finally {
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(der, (byte) 0);
        }
    }

    private static PrivateKeyInfo toPkcs8(ASN1Sequence sequence) throws Exception {
        ASN1Encodable second = sequence.getObjectAt(1);
        if (second instanceof ASN1Integer) {
            return new PrivateKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), sequence);
        }
        if (second instanceof ASN1OctetString) {
            ECPrivateKey key = ECPrivateKey.getInstance(sequence);
            return new PrivateKeyInfo(
                    new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()), key);
        }
        return PrivateKeyInfo.getInstance(sequence);
    }

    private PrivateKeyReader() {}
}
