// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * What of an entry must not get lost when a key store is written.
 *
 * @param key whether it has a private key
 * @param chain its certificates
 */
record Contents(boolean key, List<ParsedCertificate> chain) {

    /** How often each content is there. */
    static Map<Contents, Integer> of(List<KeyStoreEntry> entries) {
        Map<Contents, Integer> counts = new HashMap<>();
        entries.forEach(entry -> counts.merge(new Contents(entry.key().isPresent(), entry.chain()), 1, Integer::sum));
        return counts;
    }
}
