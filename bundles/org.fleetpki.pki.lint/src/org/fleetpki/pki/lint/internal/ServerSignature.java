// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Key usages from the time when servers decrypted instead of signing. */
@Component(service = LintRule.class)
public final class ServerSignature extends CertificateRule {

    public ServerSignature() {
        super(
                "server-without-digital-signature",
                Severity.WARNING,
                "RFC 8446, 4.4.2.2",
                "The key usage of a TLS server should contain digitalSignature; TLS 1.3 has no use for another.",
                "Issue the certificate again with 'keyUsage = critical, digitalSignature'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isServer(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[0];
    }
}
