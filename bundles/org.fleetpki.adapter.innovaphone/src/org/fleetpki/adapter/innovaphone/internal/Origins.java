// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.innovaphone.FactoryAuthority;

/**
 * Tells who put a certificate into a device. There are no names that could say so: ours are those that an anchor of the
 * fleet stands behind, and those that this session brought.
 */
final class Origins {

    private final Set<X509Certificate> anchors;
    private final Set<X509Certificate> brought = new HashSet<>();

    Origins(List<X509Certificate> anchors) {
        this.anchors = Set.copyOf(anchors);
    }

    /** Remember what this session brings. */
    void bring(X509Certificate certificate) {
        brought.add(certificate);
    }

    /** Of a certificate with a key. */
    Origin ofChain(List<X509Certificate> chain) {
        X509Certificate leaf = chain.getFirst();
        boolean ours = brought.contains(leaf)
                || chain.stream().anyMatch(anchors::contains)
                || anchors.stream()
                        .anyMatch(anchor -> anchor.getSubjectX500Principal()
                                .equals(chain.getLast().getIssuerX500Principal()));
        if (ours) {
            return Origin.OURS;
        }
        return FactoryAuthority.issued(leaf) ? Origin.FACTORY : Origin.OTHER;
    }

    /**
     * Of a certificate in the trust list.
     *
     * @param list all of the list: an authority below one of ours is ours too, however many lie in between
     */
    Origin ofTrusted(X509Certificate certificate, Collection<X509Certificate> list) {
        if (brought.contains(certificate) || anchors.contains(certificate) || isBelowOurs(certificate, list)) {
            return Origin.OURS;
        }
        return Roots.isRoot(certificate) && FactoryAuthority.issued(certificate) ? Origin.FACTORY : Origin.OTHER;
    }

    /** A single peer may be below one of ours as well, and be trusted by somebody else. */
    private boolean isBelowOurs(X509Certificate certificate, Collection<X509Certificate> list) {
        Set<X509Certificate> seen = new HashSet<>();
        Optional<X509Certificate> issuer = Optional.of(certificate).filter(each -> each.getBasicConstraints() >= 0);
        while (issuer.isPresent() && !Roots.isRoot(issuer.get()) && seen.add(issuer.get())) {
            X509Certificate current = issuer.get();
            if (anchors.stream().anyMatch(anchor -> Roots.issued(anchor, current))) {
                return true;
            }
            issuer = list.stream().filter(each -> Roots.issued(each, current)).findFirst();
        }
        return false;
    }
}
