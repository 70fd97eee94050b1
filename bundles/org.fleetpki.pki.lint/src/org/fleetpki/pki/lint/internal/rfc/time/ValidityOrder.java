// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A certificate that was never valid. */
final class ValidityOrder extends CertificateRule {

    ValidityOrder() {
        super(Text.rfc("validity-order", Severity.ERROR, "RFC 5280, 4.1.2.5")
                .asks("The end of the validity must lie after its begin.")
                .because("At no moment does any client accept such a certificate.")
                .remedy("Issue the certificate again; check the clock of whoever issued it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.notBefore().isBefore(certificate.notAfter()));
    }
}
