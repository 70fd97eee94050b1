// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;

/** Whether issuingDistributionPoint is critical. */
final class PointCriticality extends RevocationListRule {

    PointCriticality() {
        super(Text.rfc("crl-issuing-point-not-critical", Severity.ERROR, "RFC 5280, 5.2.5")
                .asks("The issuingDistributionPoint of a revocation list must be critical.")
                .because("A client that does not know the extension would take a part for the whole.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(IssuingDistributionPoint.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.extension(IssuingDistributionPoint.OID).orElseThrow().critical());
    }
}
