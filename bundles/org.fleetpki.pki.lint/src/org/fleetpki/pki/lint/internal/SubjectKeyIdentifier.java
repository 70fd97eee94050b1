// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Without it clients must try several authorities of one name to find the one that signed. */
@Component(service = LintRule.class)
public final class SubjectKeyIdentifier extends CertificateRule {

    public SubjectKeyIdentifier() {
        super(
                "subject-key-identifier-missing",
                Severity.WARNING,
                "RFC 5280, 4.2.1.2",
                "An authority's certificate should have a subject key identifier.",
                "Issue the authority's certificate again with 'subjectKeyIdentifier = hash'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return certificate.getExtensionValue("2.5.29.14") != null;
    }
}
