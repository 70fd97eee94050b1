// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.files;

import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * An entry of a key store.
 *
 * @param alias its name; friendlyName in PKCS #12; empty where it has none
 * @param key the private key; empty for a trusted certificate alone, and where it stayed closed, as a note then says
 * @param chain the certificate of the key and its issuers, or the one trusted certificate; empty for a key alone
 */
public record KeyStoreEntry(String alias, Optional<PrivateKey> key, List<ParsedCertificate> chain) {

    public KeyStoreEntry {
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return "KeyStoreEntry[" + alias + (key.isPresent() ? ", key not shown, " : ", ") + chain.size()
                + " certificates]";
    }
}
