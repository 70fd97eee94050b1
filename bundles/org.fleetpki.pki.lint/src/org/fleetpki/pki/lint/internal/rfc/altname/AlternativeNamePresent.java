// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A server without alternative names is refused by every browser. */
final class AlternativeNamePresent extends CertificateRule {

    AlternativeNamePresent() {
        super(Text.rfc("server-without-alternative-names", Severity.ERROR, "RFC 9525, 2")
                .asks("A server certificate must name its server as a subject alternative name; clients ignore the "
                        + "common name.")
                .because("The common name has no type, so clients cannot tell a host name in it from anything else.")
                .remedy("Issue the certificate again with the host name or IP address of the device as a subject "
                        + "alternative name."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ServerNames names = ServerNames.of(certificate);
        return keptIf(!names.dns().isEmpty() || !names.ip().isEmpty());
    }
}
