// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** There is one way to say that a device certificate does not expire. */
final class NoExpirationValue extends CertificateRule {

    private static final Instant LAST_YEAR = Instant.parse("9998-12-31T23:59:59Z");

    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    NoExpirationValue() {
        super(Text.rfc("expiration-odd-for-never", Severity.WARNING, "RFC 5280, 4.1.2.5")
                .asks("A certificate that never expires should end at 99991231235959Z.")
                .because("Clients know this one value for a certificate without an end.")
                .remedy("Have the certificate issued again with an end that is meant, or with this value."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.notAfter().isAfter(LAST_YEAR);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.notAfter().equals(NEVER));
    }
}
