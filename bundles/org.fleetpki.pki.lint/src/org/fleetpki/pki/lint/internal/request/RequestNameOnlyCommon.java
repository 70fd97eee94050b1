// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** An address in the common name alone. */
final class RequestNameOnlyCommon extends RequestRule {

    RequestNameOnlyCommon() {
        super(Text.device("request-ip-only-in-common-name", Severity.WARNING, "RFC 9525, 2")
                .asks("An IP address should not stand in the common name of a request alone.")
                .because("Clients do not look at the common name, and a certificate without the address among "
                        + "its alternative names matches nothing.")
                .remedy("Let the authority add the address as an iPAddress."));
    }

    @Override
    protected boolean concerns(ParsedRequest request) throws Asn1Exception {
        return request.subject().texts(OidNames.COMMON_NAME).stream().anyMatch(IpLiteral::matches);
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        List<Octets> addresses = alternativeNames(request).stream()
                .filter(name -> name.kind() == EncodedGeneralName.Kind.IP)
                .map(EncodedGeneralName::content)
                .toList();
        return request.subject().texts(OidNames.COMMON_NAME).stream()
                .filter(name -> IpLiteral.parse(name)
                        .filter(address -> !addresses.contains(Octets.of(address.getAddress())))
                        .isPresent())
                .findFirst();
    }
}
