// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;

/** A delta adds to an older list. */
final class DeltaBase extends RevocationListRule {

    DeltaBase() {
        super(Text.rfc("crl-delta-base-not-older", Severity.ERROR, "RFC 5280, 5.2.4")
                .asks("The base of a delta list must have a smaller number than the delta.")
                .because("A delta that adds to itself or to a later list says nothing.")
                .remedy("Have the authority issue the delta again."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(DeltaCrlIndicator.OID).isPresent()
                && list.extension(CrlNumber.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.find(DeltaCrlIndicator.class)
                        .orElseThrow()
                        .baseNumber()
                        .compareTo(list.find(CrlNumber.class).orElseThrow().number())
                < 0);
    }
}
