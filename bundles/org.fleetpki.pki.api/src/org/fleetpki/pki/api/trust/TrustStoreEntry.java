// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.trust;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.Fingerprint;

/**
 * A certificate in a trust store.
 *
 * @param label its name there: a nickname, an alias, or the name of a file
 * @param certificate the certificate
 * @param trustedForServers whether programs that use the store accept TLS servers because of it
 * @param trust what the store itself says about the trust, such as {@code C,,} in NSS; empty where presence is trust
 */
public record TrustStoreEntry(String label, X509Certificate certificate, boolean trustedForServers, String trust) {

    /** What identifies the certificate. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }
}
