// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** A device that claims to sign certificates without being an authority. */
@Component(service = LintRule.class)
public final class DeviceCertificateSigning extends CertificateRule {

    public DeviceCertificateSigning() {
        super(
                "device-with-cert-sign",
                Severity.ERROR,
                "RFC 5280, 4.2.1.9",
                "The key usage of a certificate that is no authority's must not contain keyCertSign.",
                "Issue the certificate again without keyCertSign, or with 'CA:TRUE' if it is an authority's.");
    }

    /** Place of keyCertSign in {@link X509Certificate#getKeyUsage()}. */
    private static final int KEY_CERT_SIGN = 5;

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || !usage[KEY_CERT_SIGN];
    }
}
