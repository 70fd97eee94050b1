// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** A set has no element twice. */
final class RequestAttributeTwice extends RequestRule {

    RequestAttributeTwice() {
        super(Text.rfc("request-attribute-twice", Severity.ERROR, "RFC 2986, 4.1")
                .asks("A request must not have an attribute twice.")
                .because("Authorities take one of the two, and not all of them the same.")
                .remedy("Have the request made again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        Set<String> seen = new HashSet<>();
        return request.attributes().stream()
                .map(ParsedRequest.Attribute::oid)
                .filter(oid -> !seen.add(oid))
                .map(OidNames::of)
                .findFirst();
    }
}
