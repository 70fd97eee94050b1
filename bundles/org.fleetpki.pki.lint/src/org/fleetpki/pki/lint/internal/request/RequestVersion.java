// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** There is one version. */
final class RequestVersion extends RequestRule {

    RequestVersion() {
        super(Text.rfc("request-version", Severity.ERROR, "RFC 2986, 4.1")
                .asks("The version of a request must be 0, which is called v1.")
                .because("Authorities refuse any other.")
                .remedy("Have the request made again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return request.version() == 1 ? kept() : broken("v" + request.version());
    }
}
