// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Certificates have positive numbers. */
final class ListSerialZero extends RevocationListRule {

    ListSerialZero() {
        super(Text.rfc("crl-entry-serial-not-positive", Severity.WARNING, "RFC 5280, 4.1.2.2")
                .asks("An entry should have a positive serial number.")
                .because("No proper certificate has another, so that the entry hits nothing.")
                .remedy("Check which certificate was meant."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            if (entry.serial().signum() <= 0) {
                return broken("serial number " + entry.serial().toString(16));
            }
        }
        return kept();
    }
}
