// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlNumber;

/** Lists are counted. */
final class ListNumber extends RevocationListRule {

    ListNumber() {
        super(Text.rfc("crl-number-missing", Severity.ERROR, "RFC 5280, 5.2.3")
                .asks("A revocation list must have a number.")
                .because("Clients tell by it which of two lists is the newer one.")
                .remedy("Have the authority issue lists with a cRLNumber."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.extension(CrlNumber.OID).isPresent());
    }
}
