// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Short keys can be broken. */
final class RequestKeyWeak extends RequestRule {

    RequestKeyWeak() {
        super(Text.rfc("request-key-too-short", Severity.ERROR, "NIST SP 800-57 part 1 rev. 5, table 2")
                .asks("The key of a request must have at least 2048 bits (RSA) or 256 bits (EC).")
                .because("Clients refuse certificates with shorter keys.")
                .remedy("Have the device make a longer key, and a new request."));
    }

    @Override
    protected boolean concerns(ParsedRequest request) throws Asn1Exception {
        return request.publicKey().bits() > 0;
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        int bits = request.publicKey().bits();
        return bits >= (request.publicKey().isRsa() ? 2048 : 256) ? kept() : broken(bits + " bits");
    }
}
