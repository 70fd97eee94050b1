// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The upper end of the range; the lower one has a rule that is not for public certificates alone. */
final class RsaExponentLong extends CertificateRule {

    RsaExponentLong() {
        super(Text.baseline("rsa-exponent-too-long", Severity.WARNING, "6.1.6")
                .asks("The exponent of an RSA key should be less than 2^256.")
                .because("Each verification takes time in proportion to the length of the exponent, and some libraries "
                        + "refuse long ones.")
                .remedy("Make a new key with the exponent 65537."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        int bits = certificate.publicKey().rsaKey().exponent().bitLength();
        return bits <= 256 ? kept() : broken("it has " + bits + " bits");
    }
}
