// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** Whether a private key belongs to a certificate, before a device is touched. */
final class KeyPairCheck {

    private static final byte[] SAMPLE = {1, 2, 3};

    /** @param task what is asked for, to follow "The device refused to" */
    static void require(PrivateKey key, PublicKey publicKey, String task) throws DeviceException {
        if (!belongs(key, publicKey)) {
            throw new DeviceException(new Failure.Rejected(task, "the certificate does not belong to the private key"));
        }
    }

    private static boolean belongs(PrivateKey key, PublicKey publicKey) {
        try {
            Signature signature =
                    Signature.getInstance(publicKey.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // of another kind
        }
    }

    private KeyPairCheck() {}
}
