// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Counted serial numbers make the signed content predictable, which is what attacks on hash functions need. */
final class SerialNumberEntropy extends CertificateRule {

    SerialNumberEntropy() {
        super(Text.baseline("serial-number-entropy", Severity.WARNING, "7.1")
                .asks("The serial number should hold at least 64 bits of randomness, so at least 8 octets.")
                .because("Whoever can foretell what will be signed can prepare a second content with the same hash.")
                .remedy("Let the authority draw serial numbers at random instead of counting."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return !certificate.isSelfIssued();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        // randomness cannot be seen, its lack can; one random number of 64 bits in 128 has no more than seven octets
        return keptIf(certificate.serial().bitLength() > 56);
    }
}
