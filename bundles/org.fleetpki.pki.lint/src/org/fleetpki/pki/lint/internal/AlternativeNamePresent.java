// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** A server without alternative names is refused by every browser. */
@Component(service = LintRule.class)
public final class AlternativeNamePresent extends CertificateRule {

    public AlternativeNamePresent() {
        super(
                "server-without-alternative-names",
                Severity.ERROR,
                "RFC 9525, 2",
                "A server certificate must name its server as a subject alternative name; clients ignore the common "
                        + "name.",
                "Issue the certificate again with the host name or IP address of the device as a subject "
                        + "alternative name.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isServer(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        ServerNames names = ServerNames.of(certificate);
        return !names.dns().isEmpty() || !names.ip().isEmpty();
    }
}
