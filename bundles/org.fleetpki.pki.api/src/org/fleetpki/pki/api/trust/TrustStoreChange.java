// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What is to change in a trust store about one certificate: the entry before and the entry after. Taking it back is the
 * change from {@code after} to {@code before}.
 *
 * @param store the {@link TrustStore#id() id} of the store
 * @param before the entry as it is; empty if the certificate is not there
 * @param after the entry as it will be; empty if the certificate will not be there
 * @param sentences what will be done, one sentence each: files that change and programs that run
 */
public record TrustStoreChange(
        String store, Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after, List<String> sentences) {

    /** @throws IllegalArgumentException if there is no entry on either side, or they are about two certificates */
    public TrustStoreChange {
        sentences = List.copyOf(sentences);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change is about a certificate");
        }
        if (before.isPresent()
                && after.isPresent()
                && !before.get().certificate().equals(after.get().certificate())) {
            throw new IllegalArgumentException("a change is about one certificate, not about two");
        }
    }

    /** The certificate that it is about. */
    public X509Certificate certificate() {
        return after.or(() -> before).orElseThrow().certificate();
    }

    /** Whether nothing is to be done. */
    public boolean isEmpty() {
        return before.equals(after);
    }
}
