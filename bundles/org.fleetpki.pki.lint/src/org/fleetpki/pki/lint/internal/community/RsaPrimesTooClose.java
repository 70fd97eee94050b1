// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Keys whose primes were taken one after the other, as printers did. */
final class RsaPrimesTooClose extends CertificateRule {

    private static final int ROUNDS = 100;

    /** An odd number with many factors, modulo which few numbers are squares. */
    private static final int FILTER = 9 * 5 * 7 * 11 * 13;

    private static final BitSet SQUARES = LongStream.range(0, FILTER)
            .mapToInt(number -> (int) (number * number % FILTER))
            .collect(BitSet::new, BitSet::set, BitSet::or);

    /** Longer keys are not tried, for the work grows with the square. */
    private static final int LONGEST = 8192;

    RsaPrimesTooClose() {
        super(Text.community("rsa-primes-too-close", Severity.ERROR, "CVE-2022-26320")
                .asks("The primes of an RSA key must not lie close together.")
                .because("Fermat's method finds such primes at once, and with them the private key.")
                .remedy("Make a new key with other software and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        BigInteger modulus = certificate.publicKey().rsaKey().modulus();
        if (modulus.signum() <= 0 || !modulus.testBit(0) || modulus.bitLength() > LONGEST) {
            return kept();
        }
        BigInteger middle = modulus.sqrt().add(BigInteger.ONE);
        BigInteger rest = middle.multiply(middle).subtract(modulus);
        for (int round = 0; round < ROUNDS; round++) {
            if (isSquare(rest)) {
                return broken();
            }
            rest = rest.add(middle.shiftLeft(1)).add(BigInteger.ONE);
            middle = middle.add(BigInteger.ONE);
        }
        return kept();
    }

    /** Most numbers show that they are no square by a remainder, and need no root. */
    private static boolean isSquare(BigInteger number) {
        return SQUARES.get(number.mod(BigInteger.valueOf(FILTER)).intValue())
                && number.sqrtAndRemainder()[1].signum() == 0;
    }
}
