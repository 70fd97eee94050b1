// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.CertificateProfile;

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
     * @param issuers the issuing authority and those above; empty for a root
     */
    static Validity of(CertificateProfile profile, List<X509Certificate> issuers, Instant now) {
        return of(profile.validity(), profile.backdate(), issuers, now);
    }

    /**
     * The same without a profile.
     *
     * <p>The early begin is part of the validity. Of a very short one it takes half at most, or the certificate would have
     * expired when it is issued.
     */
    static Validity of(Duration length, Duration backdate, List<X509Certificate> issuers, Instant now) {
        Duration half = length.dividedBy(2);
        Instant begin = now.truncatedTo(ChronoUnit.SECONDS)
                .minus(backdate.compareTo(half) < 0 ? backdate : half)
                .truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(length).minusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        Instant notBefore = begin;
        Instant notAfter = end;
        for (X509Certificate issuer : issuers) {
            notBefore = later(notBefore, issuer.getNotBefore().toInstant());
            notAfter = earlier(notAfter, issuer.getNotAfter().toInstant());
        }
        return new Validity(notBefore, notAfter, notAfter.isBefore(end));
    }

    /** Say that it is shorter than the profile allows, unless something worse was said. */
    void notice(String profile, List<Finding> findings) {
        if (shortened && Findings.errors(findings).isEmpty()) {
            findings.add(Findings.notice(
                    "validity-shortened",
                    "The certificate ends at " + notAfter + " with its issuer, earlier than the profile " + profile
                            + " allows.",
                    "Renew the authority in time."));
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
