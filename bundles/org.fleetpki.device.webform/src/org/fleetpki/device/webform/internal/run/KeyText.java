// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** Writes private keys as devices take them, and tells whether a key belongs to a certificate. */
final class KeyText {

    private static final byte[] PROBE = {'f', 'l', 'e', 'e', 't', 'p', 'k', 'i'};

    /** {@code PRIVATE KEY} (RFC 5208). */
    static String pkcs8(PrivateKey key) throws DeviceException {
        byte[] encoded = encoded(key);
        try {
            return Pem.encode("PRIVATE KEY", encoded);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** {@code RSA PRIVATE KEY} (RFC 8017, appendix A.1.2) or {@code EC PRIVATE KEY} (RFC 5915): what PKCS #8 wraps. */
    static String traditional(PrivateKey key) throws DeviceException {
        byte[] encoded = encoded(key);
        try {
            DerNode wrapped = DerNode.parse(encoded).children().get(2);
            byte[] inner = wrapped.content().toArray();
            String label = key.getAlgorithm().equals("RSA") ? "RSA PRIVATE KEY" : "EC PRIVATE KEY";
            String pem = Pem.encode(label, inner);
            Arrays.fill(inner, (byte) 0);
            return pem;
        } catch (Asn1Exception | IndexOutOfBoundsException e) {
            throw new DeviceException(new Failure.Unsupported("way to take this key", "it has no usual encoding"));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static byte[] encoded(PrivateKey key) throws DeviceException {
        byte[] encoded = key.getEncoded();
        if (encoded == null) {
            throw new DeviceException(
                    new Failure.Unsupported("way to take this key", "the key does not leave its token"));
        }
        return encoded;
    }

    /** Whether two halves belong together, proved by a signature. */
    static boolean matches(PrivateKey key, PublicKey publicKey) {
        String algorithm = publicKey.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(PROBE);
            byte[] signature = signer.sign();
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(publicKey);
            verifier.update(PROBE);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // another algorithm, or no key that signs: in no case the key of this certificate
            return false;
        }
    }

    private KeyText() {}
}
