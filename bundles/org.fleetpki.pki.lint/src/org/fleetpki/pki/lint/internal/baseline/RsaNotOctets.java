// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Sizes are multiples of eight. */
final class RsaNotOctets extends CertificateRule {

    RsaNotOctets() {
        super(Text.baseline("rsa-not-of-whole-octets", Severity.ERROR, "6.1.5")
                .asks("The size of an RSA modulus must be a multiple of 8 bits.")
                .because("Some clients refuse odd sizes.")
                .remedy("Make a new key with 2048, 3072 or 4096 bits."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.publicKey().bits() % 8 == 0);
    }
}
