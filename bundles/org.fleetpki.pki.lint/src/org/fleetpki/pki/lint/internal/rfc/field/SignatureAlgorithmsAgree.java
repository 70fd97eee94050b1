// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** The algorithm stands in two places. */
final class SignatureAlgorithmsAgree extends CertificateRule {

    SignatureAlgorithmsAgree() {
        super(Text.rfc("signature-algorithms-differ", Severity.ERROR, "RFC 5280, 4.1.1.2")
                .asks("The signature algorithm must be the same within the signed part and beside it.")
                .because("Only the one within is protected by the signature; a client that goes by the other can be "
                        + "misled.")
                .remedy("Have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate
                .innerAlgorithm()
                .encoded()
                .equals(certificate.signatureAlgorithm().encoded()));
    }
}
