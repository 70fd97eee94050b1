// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Without it clients must try several authorities of one name to find the one that signed. */
@Component(service = LintRule.class)
public final class AuthorityKeyIdentifier extends CertificateRule {

    public AuthorityKeyIdentifier() {
        super(
                "authority-key-identifier-missing",
                Severity.WARNING,
                "RFC 5280, 4.2.1.1",
                "A certificate that another key signed should have an authority key identifier.",
                "Issue the certificate again with 'authorityKeyIdentifier = keyid'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !CertificateKind.isSelfIssued(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return certificate.getExtensionValue("2.5.29.35") != null;
    }
}
