// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Keys from broken random number generators. */
final class RsaModulusSmallFactor extends CertificateRule {

    /** Product of the odd primes below 752 (NIST SP 800-89, 5.3.3). */
    private static final BigInteger SMALL_PRIMES = IntStream.range(3, 752)
            .mapToObj(BigInteger::valueOf)
            .filter(number -> number.isProbablePrime(40))
            .reduce(BigInteger.ONE, BigInteger::multiply);

    RsaModulusSmallFactor() {
        super(Text.community(
                        "rsa-modulus-with-small-factor",
                        Severity.ERROR,
                        "CA/Browser Forum Baseline Requirements, 6.1.6")
                .asks("The modulus of an RSA key must not have a factor below 752.")
                .because("A modulus is the product of two large primes; one with a small factor is broken in no "
                        + "time.")
                .remedy("Make a new key and have the certificate issued again; look for what made this one."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        BigInteger modulus = certificate.publicKey().rsaKey().modulus();
        return keptIf(modulus.signum() <= 0
                || !modulus.testBit(0)
                || modulus.gcd(SMALL_PRIMES).equals(BigInteger.ONE));
    }
}
