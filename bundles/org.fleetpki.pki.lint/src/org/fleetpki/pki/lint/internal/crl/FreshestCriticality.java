// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** Whether freshestCRL is critical. */
final class FreshestCriticality extends RevocationListRule {

    FreshestCriticality() {
        super(Text.rfc("crl-freshest-critical", Severity.ERROR, "RFC 5280, 5.2.6")
                .asks("The freshestCRL of a revocation list must not be critical.")
                .because("A client that does not know the extension would refuse the list for no reason.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(FreshestCrl.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(!list.extension(FreshestCrl.OID).orElseThrow().critical());
    }
}
