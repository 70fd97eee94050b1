// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes private keys, encrypts and reads them. */
@Component
public final class BouncyCastleKeys implements PrivateKeys {

    /** What is signed to see whether two halves belong together; it can be nothing else. */
    private static final byte[] SAMPLE =
            "FleetPKI: do these two halves of a key belong together?".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random;
    private final KeyGeneration generation;
    private final FastSignatures signatures;
    private final FastSignatureChecks checks;

    @Activate
    public BouncyCastleKeys(@Reference FastestProviders providers) {
        this(providers, new SecureRandom());
    }

    /** In pure Java. */
    public BouncyCastleKeys() {
        this(new SecureRandom());
    }

    /** In pure Java. @param random source of keys, salts and initialization vectors */
    public BouncyCastleKeys(SecureRandom random) {
        this(new FastestProviders(), random);
    }

    private BouncyCastleKeys(FastestProviders providers, SecureRandom random) {
        this.random = random;
        this.generation = new KeyGeneration(providers, random);
        this.signatures = new FastSignatures(providers, random);
        this.checks = new FastSignatureChecks(providers);
    }

    @Override
    public KeyPair generate(KeyType type) {
        try {
            return generation.generate(type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider can make a key of type " + type.id(), e);
        }
    }

    @Override
    public String encrypt(PrivateKey key, Secret passphrase, Protection protection) {
        byte[] pkcs8 = key.getEncoded();
        if (pkcs8 == null) {
            throw new IllegalArgumentException("a key that does not leave its token cannot be encrypted into a file");
        }
        char[] characters = passphrase.characters();
        try {
            byte[] encrypted = switch (protection) {
                case PBKDF2 ->
                    EncryptedPrivateKeys.encrypt(pkcs8, characters, random).getEncoded();
                case SCRYPT -> ScryptEncryption.encrypt(pkcs8, characters, random);
            };
            return Pem.encode("ENCRYPTED PRIVATE KEY", encrypted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK has PBKDF2 and AES", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public PrivateKey decrypt(String pem, Secret passphrase) throws PkiException {
        return PrivateKeyReader.read(pem, passphrase);
    }

    @Override
    public Optional<PublicKey> publicKeyOf(PrivateKey key) {
        return PublicKeys.of(key);
    }

    @Override
    public boolean matches(PrivateKey key, PublicKey publicKey) {
        try {
            AlgorithmIdentifier algorithm = signatures.algorithmFor(publicKey, RsaScheme.PKCS1);
            byte[] signature = signatures.sign(key, algorithm, SAMPLE);
            PublicKeyInfo info = PublicKeyInfo.read(publicKey.getEncoded());
            return checks.verify(info, algorithm, SAMPLE, signature) == Outcome.VALID;
        } catch (PkiException | Asn1Exception e) {
            // a key of another kind, or one that does not sign
            return false;
        }
    }
}
