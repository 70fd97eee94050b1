// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** No list lives longer than a year. */
final class ListValidityLong extends RevocationListRule {

    ListValidityLong() {
        super(Text.baseline("crl-validity-over-12-months", Severity.ERROR, "7.2")
                .asks("A revocation list must be replaced within twelve months.")
                .because("A revoked authority goes on being trusted until the next list is read.")
                .remedy("Have the authority issue lists more often."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.nextUpdate().isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(Duration.between(list.thisUpdate(), list.nextUpdate().orElseThrow())
                        .compareTo(Duration.ofDays(366))
                <= 0);
    }
}
