// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** An authority that may not sign certificates. */
@Component(service = LintRule.class)
public final class AuthorityCertificateSigning extends CertificateRule {

    public AuthorityCertificateSigning() {
        super(
                "authority-without-cert-sign",
                Severity.ERROR,
                "RFC 5280, 4.2.1.3",
                "An authority's key usage must contain keyCertSign.",
                "Issue the authority's certificate again with 'keyUsage = critical, keyCertSign, cRLSign'.");
    }

    /** Place of keyCertSign in {@link X509Certificate#getKeyUsage()}. */
    private static final int KEY_CERT_SIGN = 5;

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage != null && usage[KEY_CERT_SIGN];
    }
}
