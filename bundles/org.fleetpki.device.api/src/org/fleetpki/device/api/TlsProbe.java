// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks at what a server really serves, by a fresh TLS connection: no session is resumed, no connection reused. This is
 * what proves every change (invariant: success is the fingerprint that a fresh connection sees).
 */
@ProviderType
public interface TlsProbe {

    /**
     * Connect to the HTTPS port and see. A chain that is not trusted is captured all the same, and the handshake ends
     * there: nothing is ever sent over it.
     *
     * @throws DeviceException {@link Failure.Unreachable} if no TLS server answers in time
     */
    Served probe(Endpoint endpoint) throws DeviceException;

    /**
     * What was seen.
     *
     * @param chain what the server sent, leaf first; never empty
     * @param accepted whether the endpoint's trust accepts it and the handshake was completed, which proves that the
     *     server holds the leaf's private key
     * @param refusal why it was not accepted, in one phrase; empty if it was
     * @param protocol such as {@code TLSv1.3}; empty if the handshake was not completed
     */
    record Served(List<X509Certificate> chain, boolean accepted, String refusal, String protocol) {

        public Served {
            chain = List.copyOf(chain);
        }

        public X509Certificate leaf() {
            return chain.getFirst();
        }
    }
}
