// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Nothing says whose key it is. */
final class RequestUnnamed extends RequestRule {

    RequestUnnamed() {
        super(Text.rfc("request-without-any-name", Severity.ERROR, "RFC 5280, 4.1.2.6")
                .asks("A request must have a subject or a subjectAltName.")
                .because("Without either, nobody can tell whose certificate it shall become.")
                .remedy("Have the request made again with a name."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return keptIf(!request.subject().isEmpty() || !alternativeNames(request).isEmpty());
    }
}
