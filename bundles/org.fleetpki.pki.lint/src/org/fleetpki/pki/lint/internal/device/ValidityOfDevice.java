// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The longest life that the device manager of a large vendor gives to device certificates. */
final class ValidityOfDevice extends CertificateRule {

    private static final Duration LONGEST = Duration.ofDays(1095);

    ValidityOfDevice() {
        super(Text.device("validity-over-1095-days", Severity.WARNING, "AXIS Device Manager, certificate validity")
                .asks("A device certificate should be valid for at most 1095 days.")
                .because("Nobody remembers how to renew what was installed longer ago, and keys of devices that were "
                        + "sold stay in use.")
                .remedy("Issue the certificate again with a shorter validity and let it be renewed in time."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.validity(certificate).compareTo(LONGEST) <= 0);
    }
}
