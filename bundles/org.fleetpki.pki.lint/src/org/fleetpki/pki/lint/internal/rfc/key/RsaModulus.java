// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.math.BigInteger;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The product of odd primes is odd. */
final class RsaModulus extends CertificateRule {

    RsaModulus() {
        super(Text.rfc("rsa-modulus-not-odd", Severity.ERROR, "RFC 8017, 3.1")
                .asks("The modulus of an RSA key must be a positive odd number.")
                .because("Another modulus is not a product of two large primes, so everybody can compute the private "
                        + "key.")
                .remedy("Make a new key and have the certificate issued again; look for what made this one."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        BigInteger modulus = certificate.publicKey().rsaKey().modulus();
        return keptIf(modulus.signum() > 0 && modulus.testBit(0));
    }
}
