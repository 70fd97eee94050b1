// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.rfc.key.Algorithms;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** SHA-1 and MD5 prove little. */
final class RequestSignatureWeak extends RequestRule {

    RequestSignatureWeak() {
        super(Text.rfc("request-signature-weak", Severity.WARNING, "RFC 6194; RFC 6151")
                .asks("A request should be signed with SHA-256 or better.")
                .because("The signature proves that the sender holds the key, and one with MD5 or SHA-1 is a weak "
                        + "proof.")
                .remedy("Have the request made again with SHA-256; old firmware that cannot is tolerated, "
                        + "because the certificate is signed anew."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return Algorithms.hasBrokenHash(request.signatureAlgorithm())
                ? broken(request.signatureAlgorithm().name())
                : kept();
    }
}
