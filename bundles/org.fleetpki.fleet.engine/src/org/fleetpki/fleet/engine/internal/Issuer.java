// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/**
 * The authority that a policy names, and what follows from it.
 *
 * @param authority its key is locked
 * @param policy the policy
 */
record Issuer(CertificateAuthority authority, Policy policy) {

    static Issuer of(CertificateAuthorities authorities, Workspace workspace, Policy policy) throws FleetException {
        try {
            return new Issuer(authorities.open(workspace.authorities(), policy.authority()), policy);
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    X509Certificate certificate() {
        return authority.certificate();
    }

    /** What devices are given to trust, the root first: each of the others can then be checked by its issuer. */
    List<X509Certificate> trustOrder() {
        return authority.chain().reversed();
    }

    /** What is served or installed with a leaf: every issuer but the root, which clients have themselves. */
    List<X509Certificate> intermediates() {
        return authority.chain().stream()
                .filter(certificate -> !isSelfIssued(certificate))
                .toList();
    }

    /** When a certificate begins that is issued now. */
    Instant begin(Instant now) {
        return now.minus(policy.profile().backdate());
    }

    /** When a certificate ends that is issued now: the authority's own end may shorten it. */
    Instant end(Instant now) {
        Instant wanted = now.plus(policy.profile().validity());
        Instant latest = certificate().getNotAfter().toInstant();
        return wanted.isBefore(latest) ? wanted : latest;
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
