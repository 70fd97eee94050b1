// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** An address in a dNSName matches nothing. */
final class RequestIpAsDns extends RequestRule {

    RequestIpAsDns() {
        super(Text.device("request-ip-as-dns-name", Severity.ERROR, "RFC 5280, 4.2.1.6")
                .asks("A request must not write an IP address as a dNSName.")
                .because("Clients never compare an address with a dNSName.")
                .remedy("Let the authority replace the names when it issues the certificate."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return alternativeNames(request).stream()
                .filter(name -> name.kind() == EncodedGeneralName.Kind.DNS)
                .map(EncodedGeneralName::text)
                .filter(IpLiteral::matches)
                .findFirst();
    }
}
