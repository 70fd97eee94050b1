// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** An empty list is left out. */
final class EmptyList extends RevocationListRule {

    EmptyList() {
        super(Text.rfc("crl-empty-list", Severity.ERROR, "RFC 5280, 5.1.2.6")
                .asks("A revocation list without entries must leave the list of entries out.")
                .because("Strict readers refuse an empty one.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(!list.hasEmptyList());
    }
}
