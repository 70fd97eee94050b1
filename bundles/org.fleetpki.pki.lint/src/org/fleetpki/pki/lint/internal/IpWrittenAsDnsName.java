// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** The commonest mistake where the forms of a device offer one field for all names. */
@Component(service = LintRule.class)
public final class IpWrittenAsDnsName extends CertificateRule {

    public IpWrittenAsDnsName() {
        super(
                "ip-written-as-dns-name",
                Severity.ERROR,
                "RFC 5280, 4.2.1.6",
                "An IP address must be an iPAddress entry; clients do not find it in a dNSName entry.",
                "Issue the certificate again with the address as 'IP:' instead of 'DNS:'.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return CertificateKind.isServer(certificate);
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return ServerNames.of(certificate).dns().stream().noneMatch(IpLiteral::matches);
    }
}
