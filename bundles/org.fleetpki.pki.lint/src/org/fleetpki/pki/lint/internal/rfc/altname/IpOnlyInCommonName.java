// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** An address in the common name alone fits no connection. */
final class IpOnlyInCommonName extends CertificateRule {

    IpOnlyInCommonName() {
        super(Text.rfc("ip-only-in-common-name", Severity.WARNING, "RFC 9525, 2")
                .asks("An IP address in the common name should also be an iPAddress entry; clients do not look into "
                        + "the common name.")
                .because("People read the address in the certificate and wonder why the browser does not.")
                .remedy("Issue the certificate again with the address as a subject alternative name 'IP:'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ServerNames names = ServerNames.of(certificate);
        return names.common().stream()
                .flatMap(name -> IpLiteral.parse(name).stream())
                .filter(address -> !names.hasIp(address))
                .findFirst()
                .map(address -> "'" + address.getHostAddress() + "'");
    }
}
