// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The next one cannot come before this one. */
final class UpdateOrder extends RevocationListRule {

    UpdateOrder() {
        super(Text.rfc("crl-next-update-order", Severity.ERROR, "RFC 5280, 5.1.2.5")
                .asks("The next update must come after this one.")
                .because("A list that is over before it begins is never current.")
                .remedy("Have the authority issue the list again."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.nextUpdate().isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.nextUpdate().orElseThrow().isAfter(list.thisUpdate()));
    }
}
