// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateKeyFileTest {

    @Test
    void anEcKeyHasItsPublicHalf() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] file = PrivateKeyFile.write(keys.getPrivate(), keys.getPublic());
        PrivateKey read = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(file));
        assertEquals(((ECPrivateKey) keys.getPrivate()).getS(), ((ECPrivateKey) read).getS());
        byte[] spki = keys.getPublic().getEncoded();
        String point = new String(spki, spki.length - 65, 65, StandardCharsets.ISO_8859_1);
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains(point));
    }

    @Test
    void anRsaKeyStaysAsItIs() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        assertArrayEquals(keys.getPrivate().getEncoded(), PrivateKeyFile.write(keys.getPrivate(), keys.getPublic()));
    }

    @Test
    void aKeyThatStaysWhereItIsOrIsNoneIsRefused() {
        for (byte[] encoding : List.of(new byte[0], new byte[] {0x30, 0}, new byte[] {1, 2, 3})) {
            PrivateKey odd = new Odd("PKCS#8", encoding);
            assertThrows(IllegalArgumentException.class, () -> PrivateKeyFile.write(odd, Answers.LEAF.getPublicKey()));
        }
        PrivateKey token = new Odd(null, null);
        assertThrows(IllegalArgumentException.class, () -> PrivateKeyFile.write(token, Answers.LEAF.getPublicKey()));
    }

    private record Odd(String format, byte[] encoding) implements PrivateKey {

        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public String getFormat() {
            return format;
        }

        @Override
        public byte[] getEncoded() {
            return encoding;
        }
    }
}
