// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** A delta adds to a base. */
final class FreshestCrlAlone extends CertificateRule {

    FreshestCrlAlone() {
        super(Text.rfc("freshest-crl-without-crl", Severity.WARNING, "RFC 5280, 4.2.1.15")
                .asks("A certificate with freshest CRL should have CRL distribution points as well.")
                .because("A delta list is of no use without the list that it adds to.")
                .remedy("Have the certificate issued again with both, or without freshest CRL."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(FreshestCrl.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension(CrlDistributionPoints.OID).isPresent());
    }
}
