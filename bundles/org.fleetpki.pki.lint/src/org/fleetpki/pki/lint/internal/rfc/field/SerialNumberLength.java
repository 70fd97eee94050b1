// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Asks for a serial number that fits where clients keep it. */
final class SerialNumberLength extends CertificateRule {

    SerialNumberLength() {
        super(Text.rfc("serial-number-too-long", Severity.ERROR, "RFC 5280, 4.1.2.2")
                .asks("The serial number must be at most 20 octets long.")
                .because("Clients must handle 20 octets and need not handle more, so some cut longer numbers off or "
                        + "refuse them.")
                .remedy("Have the certificate issued again with a shorter serial number."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        int length = certificate.encodedSerial().contentLength();
        return length <= 20 ? kept() : broken(length + " octets");
    }
}
