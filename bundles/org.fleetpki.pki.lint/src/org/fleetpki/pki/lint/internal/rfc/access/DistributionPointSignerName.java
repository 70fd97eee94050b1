// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** The signer of a list is found by its distinguished name. */
final class DistributionPointSignerName extends DistributionPointRule {

    DistributionPointSignerName() {
        super(Text.rfc("crl-distribution-point-signer-unnamed", Severity.ERROR, "RFC 5280, 4.2.1.13")
                .asks("The signer of a list in a CRL distribution point must be a distinguished name.")
                .because("Clients compare it with the issuer of the list, which is one.")
                .remedy("Have the certificate issued again with the name of the signer, or without it."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) {
        return point.crlIssuer().isEmpty()
                || point.crlIssuer().stream().anyMatch(name -> name.kind() == Kind.DIRECTORY);
    }
}
