// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.PrivateKey;
import java.util.Arrays;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.Pem;

/** Writes a private key for the device that shall have it. */
final class PrivateKeyText {

    /** The PKCS #8 form in PEM (RFC 5958, RFC 7468). */
    static String pem(PrivateKey key) throws DeviceException {
        byte[] der = der(key);
        try {
            return Pem.encode("PRIVATE KEY", der);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /** The PKCS #8 form in DER; whoever asks overwrites it. */
    static byte[] der(PrivateKey key) throws DeviceException {
        byte[] der = key.getEncoded();
        if (der == null || !"PKCS#8".equals(key.getFormat())) {
            throw new DeviceException(new Failure.Unsupported(
                    "way to take this private key", "the key stays in the token that holds it and has no file form"));
        }
        return der;
    }

    private PrivateKeyText() {}
}
