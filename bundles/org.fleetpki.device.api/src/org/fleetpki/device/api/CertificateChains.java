// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;

/** Chains as they are handed to devices: leaf first, as far up as is known. */
public final class CertificateChains {

    /** The chain without a root at its end, for devices that serve what they were given (RFC 8446, section 4.4.2). */
    public static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
        boolean ends = chain.size() > 1 && isRoot(chain.getLast());
        return List.copyOf(ends ? chain.subList(0, chain.size() - 1) : chain);
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private CertificateChains() {}
}
