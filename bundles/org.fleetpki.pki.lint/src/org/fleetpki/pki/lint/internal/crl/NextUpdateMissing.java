// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Without it nobody knows whether a list is old. */
final class NextUpdateMissing extends RevocationListRule {

    NextUpdateMissing() {
        super(Text.rfc("crl-next-update-missing", Severity.ERROR, "RFC 5280, 5.1.2.5")
                .asks("A revocation list must say when the next one comes.")
                .because("Without nextUpdate an old list can be passed off as current for ever.")
                .remedy("Have the authority issue lists with nextUpdate."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.nextUpdate().isPresent());
    }
}
