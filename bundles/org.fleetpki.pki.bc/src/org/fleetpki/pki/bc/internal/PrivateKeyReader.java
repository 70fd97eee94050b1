// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.openssl.PEMDecryptor;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * Reads a private key, whose form is told by its structure and not by its label: innovaphone's documentation, for one,
 * shows a PKCS #1 key under the label of PKCS #8.
 */
public final class PrivateKeyReader {

    private static final String WHAT = "The private key";

    /** The ciphers that Bouncy Castle knows by openssl's names. */
    private static final Pattern TRADITIONAL =
            Pattern.compile("(AES-(128|192|256)|DES|DES-EDE3?|BF|RC2(-40|-64)?)-[A-Z0-9]+");

    /** Read the first private key of a text. */
    static PrivateKey read(String pem, Secret passphrase) throws PkiException {
        ForeignData.requireSize(WHAT, pem.length());
        List<Piece> pieces = Content.of(WHAT, pem.getBytes(StandardCharsets.UTF_8));
        Piece piece = pieces.stream()
                .filter(PrivateKeyReader::isPrivateKey)
                .findFirst()
                .orElseThrow(() -> ForeignData.malformed(WHAT, "there is no PEM block of a private key"));
        if (piece.defect().isPresent()) {
            throw ForeignData.malformed(WHAT, piece.defect().get());
        }
        if (piece.label().startsWith("OPENSSH")) {
            throw ForeignData.malformed(WHAT, "it has OpenSSH's own form; 'ssh-keygen -p -m PKCS8' converts it");
        }
        return isLocked(piece) ? open(WHAT, piece, passphrase, new Effort(WHAT)) : clear(WHAT, piece);
    }

    /** Whether a piece is a private key by its label or by its structure. */
    public static boolean isPrivateKey(Piece piece) {
        return piece.label().endsWith("PRIVATE KEY")
                || piece.cipher().isPresent()
                || Shape.of(piece.content()).isPrivateKey();
    }

    /** Whether a private key is encrypted. */
    public static boolean isLocked(Piece piece) {
        return piece.cipher().isPresent() || Shape.of(piece.content()) == Shape.ENCRYPTED_PKCS8;
    }

    /** Read a key that is not encrypted. */
    public static PrivateKey clear(String what, Piece piece) throws PkiException {
        return PrivateKeyForms.read(what, piece.content());
    }

    /**
     * Decrypt and read a key.
     *
     * @throws PkiException {@link PkiFailure.WrongPassphrase} also where what comes out makes no sense: one wrong
     *     passphrase in 256 leaves a padding that looks right
     */
    public static PrivateKey open(String what, Piece piece, Secret passphrase, Effort effort) throws PkiException {
        PkiFailure wrong =
                new PkiFailure.WrongPassphrase(what.equals(WHAT) ? "the private key" : "the private key in " + what);
        char[] characters = passphrase.characters();
        byte[] clear = new byte[0];
        try {
            clear = piece.cipher().isPresent()
                    ? decryptTraditional(what, piece.content(), piece.cipher().get(), characters, wrong)
                    : decryptPkcs8(what, piece.content(), characters, wrong, effort);
            if (Shape.of(clear) == Shape.UNKNOWN) {
                throw new PkiException(wrong);
            }
            return PrivateKeyForms.read(what, clear);
        } finally {
            Arrays.fill(clear, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    private static byte[] decryptPkcs8(String what, byte[] der, char[] passphrase, PkiFailure wrong, Effort effort)
            throws PkiException {
        List<DerNode> parts =
                ForeignData.read(what, () -> DerNode.parsePrefix(der, 0).sequence());
        PkiFailure unknown = new PkiFailure.Malformed(
                what, "it is encrypted in a way that is not known here, " + EncryptionNames.of(what, parts.getFirst()));
        return ForeignData.readSecret(
                unknown,
                () -> PasswordCipher.decrypt(
                        parts.getFirst().encoded().toArray(),
                        parts.get(1).octets().toArray(),
                        passphrase,
                        true,
                        wrong,
                        effort));
    }

    /** The encryption of "Proc-Type: 4,ENCRYPTED", which has no iteration count. */
    private static byte[] decryptTraditional(
            String what, byte[] der, Piece.Cipher cipher, char[] passphrase, PkiFailure wrong) throws PkiException {
        if (!TRADITIONAL.matcher(cipher.name()).matches()) {
            throw ForeignData.malformed(what, "it is encrypted with " + cipher.name() + ", which is not known here");
        }
        PkiFailure broken = new PkiFailure.Malformed(what, "what it says about its encryption is broken");
        return ForeignData.readSecret(broken, () -> {
            PEMDecryptor decryptor = new JcePEMDecryptorProviderBuilder()
                    .setProvider(Providers.oldCiphers())
                    .build(passphrase)
                    .get(cipher.name());
            byte[] iv = HexFormat.of().parseHex(cipher.iv());
            return ForeignData.readSecret(wrong, () -> decryptor.decrypt(der, iv));
        });
    }

    private PrivateKeyReader() {}
}
