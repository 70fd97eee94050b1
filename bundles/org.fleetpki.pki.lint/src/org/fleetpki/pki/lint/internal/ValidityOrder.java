// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** A certificate that was never valid. */
@Component(service = LintRule.class)
public final class ValidityOrder extends CertificateRule {

    public ValidityOrder() {
        super(
                "validity-order",
                Severity.ERROR,
                "RFC 5280, 4.1.2.5",
                "The end of the validity must lie after its begin.",
                "Issue the certificate again; check the clock of whoever issued it.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return true;
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return certificate.getNotBefore().before(certificate.getNotAfter());
    }
}
