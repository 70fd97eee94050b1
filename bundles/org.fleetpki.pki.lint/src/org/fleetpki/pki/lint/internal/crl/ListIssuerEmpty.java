// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A list without an issuer applies to nothing. */
final class ListIssuerEmpty extends RevocationListRule {

    ListIssuerEmpty() {
        super(Text.rfc("crl-issuer-empty", Severity.ERROR, "RFC 5280, 5.1.2.3")
                .asks("The issuer of a revocation list must have a name.")
                .because("Nobody can tell whose certificates it is about.")
                .remedy("Have the authority issue the list again."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(!list.issuer().isEmpty());
    }
}
