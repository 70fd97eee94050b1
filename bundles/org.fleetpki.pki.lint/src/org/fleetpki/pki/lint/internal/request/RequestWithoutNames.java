// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Devices often cannot ask for names. */
final class RequestWithoutNames extends RequestRule {

    RequestWithoutNames() {
        super(Text.device("request-without-alternative-names", Severity.NOTICE, "RFC 9525, 2")
                .asks("A request should name the device in a subjectAltName.")
                .because("Clients look at nothing else; a certificate that repeats the request would match no "
                        + "name.")
                .remedy("Let the authority add the names when it issues the certificate."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return keptIf(!alternativeNames(request).isEmpty());
    }
}
