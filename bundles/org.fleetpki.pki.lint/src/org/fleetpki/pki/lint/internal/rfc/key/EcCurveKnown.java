// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.OidNames;

/** Curves that TLS clients do not have. */
final class EcCurveKnown extends CertificateRule {

    EcCurveKnown() {
        super(Text.rfc("ec-curve-unknown", Severity.WARNING, "RFC 5480, 2.1.1.1")
                .asks("An EC key should be on one of the curves P-256, P-384 and P-521.")
                .because("Hardly any TLS client knows another curve.")
                .remedy("Make a new key of type EC-P256 and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().curve().isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate
                .publicKey()
                .curve()
                .filter(curve -> EcPoint.size(curve) == 0)
                .map(OidNames::of);
    }
}
