// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** The longest life that the device manager of a large vendor gives to device certificates. */
@Component(service = LintRule.class)
public final class ValidityOfDevice extends CertificateRule {

    public ValidityOfDevice() {
        super(
                "validity-over-1095-days",
                Severity.WARNING,
                "AXIS Device Manager, certificate validity",
                "A device certificate should be valid for at most 1095 days.",
                "Issue the certificate again with a shorter validity and let it be renewed in time.");
    }

    private static final Duration LONGEST = Duration.ofDays(1095);

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return CertificateKind.validity(certificate).compareTo(LONGEST) <= 0;
    }
}
