// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** An address in the common name alone fits no connection. */
@Component(service = LintRule.class)
public final class IpOnlyInCommonName extends CertificateRule {

    public IpOnlyInCommonName() {
        super(
                "ip-only-in-common-name",
                Severity.WARNING,
                "RFC 9525, 2",
                "An IP address in the common name should also be an iPAddress entry; clients do not look into the "
                        + "common name.",
                "Issue the certificate again with the address as a subject alternative name 'IP:'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isServer(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        ServerNames names = ServerNames.of(certificate);
        return names.common().stream()
                .map(IpLiteral::parse)
                .flatMap(Optional::stream)
                .allMatch(names::hasIp);
    }
}
