// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a server shows in the TLS handshake.
 *
 * @param key its private key
 * @param chain its certificate, then what else it sends
 */
public record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {

    public TlsIdentity {
        chain = List.copyOf(chain);
    }

    /** The leaf's subject, never the key. */
    @Override
    public String toString() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }
}
