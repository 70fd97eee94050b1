// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The attribute is not encrypted. */
final class ChallengePasswordInClear extends RequestRule {

    private static final String CHALLENGE_PASSWORD = "1.2.840.113549.1.9.7";

    ChallengePasswordInClear() {
        super(Text.rfc("request-challenge-password", Severity.WARNING, "RFC 2985, 5.4.1")
                .asks("A request should not carry a challengePassword.")
                .because("It stands in the request in clear, and everybody who handles the request reads it.")
                .remedy("Have the request made again without it, and regard the password as known; its value "
                        + "is not shown here."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return keptIf(request.attributes().stream()
                .noneMatch(attribute -> attribute.oid().equals(CHALLENGE_PASSWORD)));
    }
}
