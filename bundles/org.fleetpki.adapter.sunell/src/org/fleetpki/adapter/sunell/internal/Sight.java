// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceChecks.Known;

/**
 * All that the checks look at.
 *
 * @param served what the camera serves, leaf first
 * @param host the address that it is reached by
 * @param addresses those that it says it has; empty if it did not tell
 * @param clock its own time; empty if it did not tell
 * @param authority its built-in authority; empty if it did not hand it out
 * @param requestWaiting whether it waits for the certificate of a request of its own
 * @param known what the fleet knows
 */
record Sight(
        List<X509Certificate> served,
        String host,
        List<String> addresses,
        Optional<Instant> clock,
        Optional<X509Certificate> authority,
        boolean requestWaiting,
        Known known) {

    Sight {
        served = List.copyOf(served);
        addresses = List.copyOf(addresses);
    }

    X509Certificate leaf() {
        return served.getFirst();
    }

    /** Whether the built-in authority signed what is served. */
    boolean isFromBuiltIn() {
        return authority.filter(issuer -> isSignedBy(leaf(), issuer)).isPresent();
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // any other issuer, which is the question
            return false;
        }
    }
}
