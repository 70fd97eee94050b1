// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** A limit of browsers for public authorities, which some clients apply to private ones as well. */
@Component(service = LintRule.class)
public final class ValidityInBrowsers extends CertificateRule {

    public ValidityInBrowsers() {
        super(
                "validity-over-398-days",
                Severity.NOTICE,
                "CA/Browser Forum Baseline Requirements, 6.3.2",
                "Browsers limit server certificates of public authorities to 398 days; private ones may be valid "
                        + "longer.",
                "Choose a validity of 398 days or less if browsers are to treat the certificate like a public one.");
    }

    private static final Duration LONGEST = Duration.ofDays(398);

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isServer(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return CertificateKind.validity(certificate).compareTo(LONGEST) <= 0;
    }
}
