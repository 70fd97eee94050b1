// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** How long a server certificate may be valid; each limit holds until the next one, so that one mistake is told once. */
abstract class ValidityLimit extends CertificateRule {

    private final int days;
    private final Instant end;

    /**
     * @param since the first day on which certificates that begin must keep the limit
     * @param until the day from which on the next limit holds
     */
    ValidityLimit(int days, LocalDate since, LocalDate until) {
        super(Text.baseline("validity-over-" + days + "-days", Severity.ERROR, "6.3.2")
                .since(since.getYear(), since.getMonthValue(), since.getDayOfMonth())
                .asks("A server certificate that begins before " + until + " must be valid for at most " + days
                        + " days.")
                .because("Browsers refuse longer ones of public authorities; the limit shrinks over the years, so "
                        + "that mistakes and stolen keys do less harm.")
                .remedy("Issue the certificate for a shorter time and let it be renewed by a job."));
        this.days = days;
        this.end = until.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    protected final boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) && certificate.notBefore().isBefore(end);
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Duration validity = CertificateKind.validity(certificate);
        return validity.compareTo(Duration.ofDays(days)) <= 0
                ? kept()
                : broken("it is valid for "
                        + validity.plusDays(1).minusSeconds(1).toDays());
    }
}
