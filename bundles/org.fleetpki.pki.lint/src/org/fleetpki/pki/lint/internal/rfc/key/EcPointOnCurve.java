// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Numbers that are no point of the curve. */
final class EcPointOnCurve extends CertificateRule {

    EcPointOnCurve() {
        super(Text.rfc("ec-point-not-on-curve", Severity.ERROR, "RFC 5480, 2.2")
                .asks("An EC key must be a point on its curve.")
                .because("With a point beside the curve a client computes on another, weaker one, or fails.")
                .remedy("Make a new key and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return EcPoint.of(certificate).filter(EcPoint::isUncompressed).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(EcPoint.of(certificate).filter(EcPoint::isOnCurve).isPresent());
    }
}
