// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.fleetpki.pki.api.KeyType;

/** Keys for the tests. RSA keys take long, so that those who do not mind share one. */
final class ContractKeys {

    private static KeyPair shared;

    /** An RSA key of 2048 bits, the same for all. */
    static synchronized KeyPair rsa() throws GeneralSecurityException {
        if (shared == null) {
            shared = make(KeyType.RSA_2048);
        }
        return shared;
    }

    /** A new key. */
    static KeyPair make(KeyType type) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
        switch (type.algorithm()) {
            case "EC" -> generator.initialize(new ECGenParameterSpec("secp" + type.bits() + "r1"));
            case "RSA" -> generator.initialize(type.bits());
            default -> throw new GeneralSecurityException("the contract makes no keys of kind " + type.id());
        }
        return generator.generateKeyPair();
    }

    private ContractKeys() {}
}
