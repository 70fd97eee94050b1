// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** One certificate for many names. */
final class RequestForWildcard extends RequestRule {

    RequestForWildcard() {
        super(Text.device("request-for-wildcard", Severity.WARNING, "RFC 9525, 7.1")
                .asks("The request of a device should not ask for a wildcard.")
                .because("A wildcard lets whoever gets the key pass for every device of the domain.")
                .remedy("Let the authority replace the names when it issues the certificate."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return alternativeNames(request).stream()
                .filter(name -> name.kind() == EncodedGeneralName.Kind.DNS)
                .map(EncodedGeneralName::text)
                .filter(name -> name.startsWith("*"))
                .findFirst();
    }
}
