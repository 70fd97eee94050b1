// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts certificates that were found in any order into chains. */
final class Issuers {

    /** Chains have three or four. */
    private static final int LONGEST = 16;

    /** The certificate, then its issuers among others, as far as they are there. */
    static List<X509Certificate> chain(X509Certificate own, Collection<X509Certificate> others) {
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        Optional<X509Certificate> next = issuer(own, others);
        while (next.isPresent() && !chain.contains(next.get()) && chain.size() < LONGEST) {
            chain.add(next.get());
            next = issuer(next.get(), others);
        }
        return chain;
    }

    private static Optional<X509Certificate> issuer(X509Certificate certificate, Collection<X509Certificate> others) {
        return others.stream()
                .filter(other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(other -> isSignedBy(certificate, other))
                .findFirst();
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Issuers() {}
}
