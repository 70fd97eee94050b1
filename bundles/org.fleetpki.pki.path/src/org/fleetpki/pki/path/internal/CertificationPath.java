// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.List;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * A path that could be.
 *
 * @param certificates from the leaf upwards, at least one
 * @param anchored whether the last one is a trust anchor
 */
record CertificationPath(List<PathCertificate> certificates, boolean anchored) {

    CertificationPath {
        certificates = List.copyOf(certificates);
    }

    int size() {
        return certificates.size();
    }

    PathCertificate get(int index) {
        return certificates.get(index);
    }

    PathCertificate leaf() {
        return certificates.getFirst();
    }

    PathCertificate last() {
        return certificates.getLast();
    }

    boolean isAnchor(int index) {
        return anchored && index == size() - 1;
    }

    /** What a certificate is called in codes of findings. */
    String role(int index) {
        return index == 0 ? "certificate" : isAnchor(index) ? "anchor" : "issuer";
    }

    /** How many authorities stand between the leaf and a certificate, not counting roll-overs of one authority. */
    int authoritiesBelow(int index) {
        int count = 0;
        for (int i = 1; i < index; i++) {
            if (!get(i).isSelfIssued()) {
                count++;
            }
        }
        return count;
    }

    List<ParsedCertificate> parsed() {
        return certificates.stream().map(PathCertificate::parsed).toList();
    }
}
