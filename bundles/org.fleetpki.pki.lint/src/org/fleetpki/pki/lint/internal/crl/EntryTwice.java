// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;

/** One entry for one certificate. */
final class EntryTwice extends RevocationListRule {

    EntryTwice() {
        super(Text.rfc("crl-entry-twice", Severity.ERROR, "RFC 5280, 5.1.2.6")
                .asks("A revocation list must not name a certificate twice.")
                .because("Clients take the first or the last entry, which may have different reasons.")
                .remedy("Have the authority issue the list again."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.find(IssuingDistributionPoint.class)
                .map(point -> !point.indirect())
                .orElse(true);
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        Set<BigInteger> seen = new HashSet<>();
        for (ParsedRevocationList.Entry entry : list.entries()) {
            if (!seen.add(entry.serial())) {
                return broken("serial number " + entry.serial().toString(16));
            }
        }
        return kept();
    }
}
