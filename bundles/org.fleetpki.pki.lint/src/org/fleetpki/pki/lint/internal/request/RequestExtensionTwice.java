// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** An extension occurs once. */
final class RequestExtensionTwice extends RequestRule {

    RequestExtensionTwice() {
        super(Text.rfc("request-extension-twice", Severity.ERROR, "RFC 5280, 4.2")
                .asks("A request must not ask for an extension twice.")
                .because("A certificate cannot have it twice, so that one of the two is lost.")
                .remedy("Have the request made again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        Set<String> seen = new HashSet<>();
        return request.requestedExtensions().stream()
                .map(Extension::oid)
                .filter(oid -> !seen.add(oid))
                .map(OidNames::of)
                .findFirst();
    }
}
