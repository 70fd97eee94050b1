// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** A delta has no delta. */
final class FreshestInDelta extends RevocationListRule {

    FreshestInDelta() {
        super(Text.rfc("crl-freshest-in-delta", Severity.ERROR, "RFC 5280, 5.2.6")
                .asks("A delta list must not have a freshestCRL.")
                .because("It is itself what the extension points to.")
                .remedy("Have the authority issue the delta without it."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(DeltaCrlIndicator.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.extension(FreshestCrl.OID).isEmpty());
    }
}
