// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Signatures are octets in a BIT STRING. */
final class SignatureWholeOctets extends CertificateRule {

    SignatureWholeOctets() {
        super(Text.rfc("signature-not-of-whole-octets", Severity.ERROR, "RFC 5280, 4.1.1.3")
                .asks("The signature must use all bits of its octets.")
                .because("Every signature scheme makes whole octets; what is cut off cannot be verified.")
                .remedy("Have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.signature().unusedBits() == 0);
    }
}
