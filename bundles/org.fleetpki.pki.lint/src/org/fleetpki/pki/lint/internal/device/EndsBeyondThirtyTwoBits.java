// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** After 2038-01-19 seconds do not fit into 32 bits. */
final class EndsBeyondThirtyTwoBits extends CertificateRule {

    private static final Instant END = Instant.ofEpochSecond(Integer.MAX_VALUE);

    EndsBeyondThirtyTwoBits() {
        super(Text.device("validity-beyond-2038", Severity.NOTICE, "IEEE Std 1003.1, time_t of 32 bits")
                .asks("A certificate on a device should end before 19 January 2038.")
                .because("Firmware that counts seconds in 32 bits takes a later end for one in the past, and "
                        + "the certificate for expired.")
                .remedy("Issue the certificate for a shorter time, and renew it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.notAfter().isAfter(END));
    }
}
