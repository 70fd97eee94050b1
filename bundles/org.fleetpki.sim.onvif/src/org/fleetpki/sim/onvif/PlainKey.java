// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.security.PrivateKey;
import org.fleetpki.sim.Pem;

/** Reads private keys that are not encrypted: PKCS #8, or PKCS #1 for RSA. */
final class PlainKey {

    private PlainKey() {}

    static PrivateKey read(Arguments binary) throws Fault {
        byte[] der = binary.octets("Data");
        for (String label : new String[] {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"}) {
            try {
                return Pem.privateKey(Pem.block(label, der)).orElseThrow(IOException::new);
            } catch (IOException e) {
                // Not this form; perhaps the next.
            }
        }
        throw Fault.invalid("UnsupportedPrivateKeyFormat", "The private key cannot be read");
    }
}
