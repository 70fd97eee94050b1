// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate at its place in a chain, or the name of an issuer that is not known.
 *
 * @param name whom it names
 * @param chain the certificate first, then its issuers; empty for an issuer that is not known
 * @param issued what it issued; empty for the leaf
 */
record ChainNode(X500Principal name, List<X509Certificate> chain, Optional<ChainNode> issued) {

    /** The chain from its top downwards. */
    static ChainNode top(List<X509Certificate> chain) {
        Optional<ChainNode> below = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            List<X509Certificate> upwards = chain.subList(i, chain.size());
            below = Optional.of(new ChainNode(chain.get(i).getSubjectX500Principal(), upwards, below));
        }
        X509Certificate last = chain.getLast();
        if (last.getIssuerX500Principal().equals(last.getSubjectX500Principal())) {
            return below.orElseThrow();
        }
        return new ChainNode(last.getIssuerX500Principal(), List.of(), below);
    }

    Optional<X509Certificate> certificate() {
        return chain.stream().findFirst();
    }
}
