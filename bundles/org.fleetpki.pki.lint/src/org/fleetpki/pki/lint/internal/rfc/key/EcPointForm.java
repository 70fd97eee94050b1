// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** A point has a form and a length. */
final class EcPointForm extends CertificateRule {

    EcPointForm() {
        super(Text.rfc("ec-point-malformed", Severity.ERROR, "RFC 5480, 2.2")
                .asks("An EC key must be a point in uncompressed or compressed form, of the length of its curve.")
                .because("No client can use another encoding; the hybrid form is forbidden.")
                .remedy("Make a new key and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return EcPoint.of(certificate).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(EcPoint.of(certificate).filter(EcPoint::isWellFormed).isPresent());
    }
}
