// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A certificate with its private key.
 *
 * @param alias its name
 * @param certificate the certificate
 * @param key its key, which never leaves the device
 * @param keystore where the key is kept
 * @param factory whether it is one of the device identities made in the factory, which cannot be deleted
 */
record KeyEntry(String alias, X509Certificate certificate, PrivateKey key, String keystore, boolean factory) {

    KeyEntry with(X509Certificate other) {
        return new KeyEntry(alias, other, key, keystore, factory);
    }

    @Override
    public String toString() {
        return alias;
    }
}
