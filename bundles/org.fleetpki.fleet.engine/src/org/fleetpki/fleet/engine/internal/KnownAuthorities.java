// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;

/**
 * The workspace's authorities, as far as anything is judged by them.
 *
 * @param roots what chains must end at
 * @param issuers all their certificates
 */
record KnownAuthorities(List<X509Certificate> roots, List<X509Certificate> issuers) {

    static KnownAuthorities of(CertificateAuthorities authorities, Workspace workspace) throws FleetException {
        try {
            List<CertificateAuthority> all = authorities.list(workspace.authorities());
            return new KnownAuthorities(
                    all.stream().map(CertificateAuthority::root).distinct().toList(),
                    all.stream()
                            .map(CertificateAuthority::certificate)
                            .distinct()
                            .toList());
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    /** Whether one of them signed a certificate. */
    boolean issued(X509Certificate certificate) {
        return issuers.stream()
                .filter(issuer -> issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .anyMatch(issuer -> isSignedBy(issuer, certificate));
    }

    private static boolean isSignedBy(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
