// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** RFC 5280 takes a missing extended key usage as any; the clients of Apple, for one, do not. */
@Component(service = LintRule.class)
public final class ServerAuthentication extends CertificateRule {

    public ServerAuthentication() {
        super(
                "server-auth-missing",
                Severity.WARNING,
                "CA/Browser Forum Baseline Requirements, 7.1.2.7",
                "The certificate of a TLS server should name server authentication as its extended key usage.",
                "Issue the certificate again with 'extendedKeyUsage = serverAuth'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) throws CertificateParsingException {
        List<String> purposes = certificate.getExtendedKeyUsage();
        return purposes != null && purposes.contains(CertificateKind.SERVER_AUTH);
    }
}
