// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Without critical basic constraints a client may take an authority for a device, or the other way round. */
@Component(service = LintRule.class)
public final class AuthorityBasicConstraints extends CertificateRule {

    public AuthorityBasicConstraints() {
        super(
                "authority-basic-constraints",
                Severity.ERROR,
                "RFC 5280, 4.2.1.9",
                "A certificate that may sign certificates must say so in critical basic constraints.",
                "Issue the authority's certificate again with 'basicConstraints = critical, CA:TRUE'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical != null && critical.contains("2.5.29.19");
    }
}
