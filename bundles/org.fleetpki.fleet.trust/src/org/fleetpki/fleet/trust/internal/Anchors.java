// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.util.List;

/** Chooses what to trust so that a chain is accepted: with the highest authority, replacing the leaf needs no change. */
final class Anchors {

    private final Signatures signatures;
    private final List<X509Certificate> known;

    /** @param known certificates of authorities, for chains that come without their root */
    Anchors(Signatures signatures, List<X509Certificate> known) {
        this.signatures = signatures;
        this.known = known;
    }

    /** The root of a chain where it is known, else its last authority, else the leaf. */
    X509Certificate of(List<X509Certificate> presented) {
        List<X509Certificate> path = signatures.path(presented, known);
        for (X509Certificate certificate : path.reversed()) {
            if (isAuthority(certificate)) {
                return certificate;
            }
        }
        return path.getFirst();
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }
}
