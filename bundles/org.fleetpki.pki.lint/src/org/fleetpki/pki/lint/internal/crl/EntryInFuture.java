// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Nothing is revoked ahead. */
final class EntryInFuture extends RevocationListRule {

    EntryInFuture() {
        super(Text.rfc("crl-entry-in-future", Severity.ERROR, "RFC 5280, 5.1.2.6")
                .asks("The date of a revocation must not come after the list.")
                .because("A list tells what had been revoked when it was made; a later date is a mistake of the "
                        + "authority's clock or its software.")
                .remedy("Have the authority check its clock, and issue the list again."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            if (entry.revokedAt().isAfter(list.thisUpdate())) {
                return broken("serial number " + entry.serial().toString(16));
            }
        }
        return kept();
    }
}
