// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fleetpki.pki.api.CertificateProfile;

/**
 * When a certificate is valid; both ends count (RFC 5280, 4.1.2.5).
 *
 * @param notBefore first moment, a whole second
 * @param notAfter last moment, a whole second
 * @param shortened whether the issuers end before the profile's validity does
 */
record Validity(Instant notBefore, Instant notAfter, boolean shortened) {

    /**
     * As long as the profile says, begun early for clocks that run behind, and within the validity of every issuer.
     *
     * <p>The early begin is part of the profile's validity. Of a very short one it takes half at most, or the
     * certificate would have expired when it is issued.
     *
     * @param issuers the issuing authority and those above; empty for a root
     */
    static Validity of(CertificateProfile profile, List<X509Certificate> issuers, Instant now) {
        Duration half = profile.validity().dividedBy(2);
        Duration backdate = profile.backdate().compareTo(half) < 0 ? profile.backdate() : half;
        Instant begin = now.truncatedTo(ChronoUnit.SECONDS).minus(backdate);
        Instant end = begin.plus(profile.validity()).minusSeconds(1);
        Instant notBefore = begin;
        Instant notAfter = end;
        for (X509Certificate issuer : issuers) {
            notBefore = later(notBefore, issuer.getNotBefore().toInstant());
            notAfter = earlier(notAfter, issuer.getNotAfter().toInstant());
        }
        return new Validity(notBefore.truncatedTo(ChronoUnit.SECONDS), notAfter, notAfter.isBefore(end));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
