// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Asks for a serial number above zero. */
final class SerialNumberPositive extends CertificateRule {

    SerialNumberPositive() {
        super(Text.rfc("serial-number-not-positive", Severity.ERROR, "RFC 5280, 4.1.2.2")
                .asks("The serial number must be a positive integer.")
                .because("Clients tell certificates of one issuer apart by it, and many refuse zero and negative "
                        + "numbers.")
                .remedy("Have the certificate issued again; no authority of today issues such numbers."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.serial().signum() > 0);
    }
}
