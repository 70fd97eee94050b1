// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.PrivateKeyUsagePeriod;

/** A key that may sign while its certificate is not valid. */
final class UsagePeriodWithin extends ExtensionRule<PrivateKeyUsagePeriod> {

    UsagePeriodWithin() {
        super(
                PrivateKeyUsagePeriod.class,
                Text.rfc("private-key-usage-period-outside-validity", Severity.WARNING, "RFC 3280, 4.2.1.4")
                        .asks("A private key usage period should lie within the validity of the certificate.")
                        .because("What the key signs outside it, nobody accepts.")
                        .remedy("Have the certificate issued again with a period within the validity, or without it."));
    }

    @Override
    protected Optional<String> check(PrivateKeyUsagePeriod value, ParsedCertificate certificate) throws Asn1Exception {
        Instant begin = certificate.notBefore();
        Instant end = certificate.notAfter();
        boolean early = value.notBefore().filter(begin::isAfter).isPresent();
        boolean late = value.notAfter().filter(end::isBefore).isPresent();
        return keptIf(!early && !late);
    }
}
