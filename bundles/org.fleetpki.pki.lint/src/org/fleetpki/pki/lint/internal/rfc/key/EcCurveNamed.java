// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Curves are named, not described. */
final class EcCurveNamed extends CertificateRule {

    EcCurveNamed() {
        super(Text.rfc("ec-curve-not-named", Severity.ERROR, "RFC 5480, 2.1.1")
                .asks("An EC key must name its curve.")
                .because("Clients that accept curves described by parameters could be given weak ones, so current "
                        + "clients refuse them.")
                .remedy("Make a new key of type EC-P256 and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isEc();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.publicKey().curve().isPresent());
    }
}
