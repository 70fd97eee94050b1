// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;

/**
 * What certificates are issued with in one run.
 *
 * @param issuer the authority that the plan's policy names
 * @param key its key, opened; empty in a run that issues nothing
 * @param keys the public keys that were seen before
 */
@SuppressWarnings("resource") // Whoever opened the key closes it.
record Issuing(Issuer issuer, Optional<CertificateAuthority.Unlocked> key, SeenKeys keys) {

    CertificateAuthority authority() {
        return issuer.authority();
    }

    /** Take a serial number and check the order. */
    PreparedCertificate prepare(IssueOrder order) throws PkiException, StepException {
        return opened().prepare(order);
    }

    /** Sign. */
    X509Certificate issue(PreparedCertificate prepared) throws PkiException, StepException {
        return opened().issue(prepared);
    }

    private CertificateAuthority.Unlocked opened() throws StepException {
        return key.orElseThrow(() -> new StepException("The authority's key was not opened for this run."));
    }
}
