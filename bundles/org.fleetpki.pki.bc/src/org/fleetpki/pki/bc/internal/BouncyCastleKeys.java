// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes private keys, encrypts and reads them. */
@Component
public final class BouncyCastleKeys implements PrivateKeys {

    private final SecureRandom random;

    @Activate
    public BouncyCastleKeys() {
        this(new SecureRandom());
    }

    /** @param random source of keys, salts and initialization vectors */
    public BouncyCastleKeys(SecureRandom random) {
        this.random = random;
    }

    @Override
    public KeyPair generate(KeyType type) {
        try {
            KeyPairGenerator generator = Providers.keyPairGenerator(type);
            if (type.algorithm().equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp" + type.bits() + "r1"), random);
            } else {
                generator.initialize(type.bits(), random);
            }
            return inClassesOfTheJdk(type, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider can make a key of type " + type.id(), e);
        }
    }

    /** Whoever made the key, it equals the one that the JDK later reads out of a certificate. */
    private static KeyPair inClassesOfTheJdk(KeyType type, KeyPair pair) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(type.algorithm());
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        try {
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(pair.getPublic().getEncoded())),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    @Override
    public String encrypt(PrivateKey key, Secret passphrase) {
        byte[] pkcs8 = key.getEncoded();
        if (pkcs8 == null) {
            throw new IllegalArgumentException("a key that does not leave its token cannot be encrypted into a file");
        }
        char[] characters = passphrase.characters();
        try {
            return Pem.encode(
                    "ENCRYPTED PRIVATE KEY",
                    EncryptedPrivateKeys.encrypt(pkcs8, characters, random).getEncoded());
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
}
