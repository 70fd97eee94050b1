// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.math.BigInteger;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlNumber;

/** At most 20 octets. */
final class ListNumberLong extends RevocationListRule {

    ListNumberLong() {
        super(Text.rfc("crl-number-too-long", Severity.ERROR, "RFC 5280, 5.2.3")
                .asks("The number of a revocation list must not be negative, nor longer than 20 octets.")
                .because("Clients need not read longer ones.")
                .remedy("Have the authority count from a smaller number."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(CrlNumber.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        BigInteger number = list.find(CrlNumber.class).orElseThrow().number();
        return keptIf(number.signum() >= 0 && number.bitLength() < 160);
    }
}
