// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.math.BigInteger;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** What an exponent can be. */
final class RsaExponent extends CertificateRule {

    RsaExponent() {
        super(Text.rfc("rsa-exponent-out-of-range", Severity.ERROR, "RFC 8017, 3.1")
                .asks("The exponent of an RSA key must be odd, at least 3 and less than the modulus.")
                .because("With another exponent signatures mean nothing: anybody can make them.")
                .remedy("Make a new key with the exponent 65537 and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        PublicKeyInfo.RsaKey key = certificate.publicKey().rsaKey();
        return keptIf(key.exponent().testBit(0)
                && key.exponent().compareTo(BigInteger.TWO) > 0
                && key.exponent().compareTo(key.modulus()) < 0);
    }
}
