// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An authority that others made, as it was found.
 *
 * @param name what it was called there
 * @param chain its own certificate first, then its issuers as far as they were found
 * @param key its key, open; no text shows it
 * @param books what it has issued so far
 */
public record ForeignAuthority(String name, List<X509Certificate> chain, PrivateKey key, AuthorityBooks books) {

    public ForeignAuthority {
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return "ForeignAuthority[" + name + ", key not shown]";
    }
}
