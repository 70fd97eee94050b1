// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Properties of RSA moduli that give their factors away. */
final class RsaWeaknesses {

    /** A random modulus has a factor below this with no probability at all, as both primes are huge. */
    private static final int SMALL = 10_000;

    private static final BigInteger PRODUCT_OF_SMALL_PRIMES;

    /** The primes by which the fingerprint of ROCA is taken: the first 39 without 2. */
    private static final List<Integer> FINGERPRINT_PRIMES;

    /** For each of them, the remainders that powers of 65537 leave. */
    private static final List<BitSet> FINGERPRINTS = new ArrayList<>();

    /** Rounds of Fermat's method, as the CA/Browser Forum's baseline requirements ask for (6.1.1.3). */
    private static final int FERMAT_ROUNDS = 100;

    /** Few remainders by this number are squares, so most candidates need no square root. */
    private static final int SIEVE = 63 * 65 * 11;

    private static final BitSet SQUARES = new BitSet(SIEVE);

    static {
        BitSet composite = new BitSet(SMALL);
        List<Integer> primes = new ArrayList<>();
        BigInteger product = BigInteger.ONE;
        for (int candidate = 2; candidate < SMALL; candidate++) {
            if (!composite.get(candidate)) {
                primes.add(candidate);
                product = product.multiply(BigInteger.valueOf(candidate));
                for (int multiple = candidate; multiple < SMALL; multiple += candidate) {
                    composite.set(multiple);
                }
            }
        }
        PRODUCT_OF_SMALL_PRIMES = product;
        FINGERPRINT_PRIMES = List.copyOf(primes.subList(1, 39));
        for (int prime : FINGERPRINT_PRIMES) {
            BitSet powers = new BitSet(prime);
            for (int power = 1; !powers.get(power); power = power * (65537 % prime) % prime) {
                powers.set(power);
            }
            FINGERPRINTS.add(powers);
        }
        for (long root = 0; root < SIEVE; root++) {
            SQUARES.set((int) (root * root % SIEVE));
        }
    }

    /** Whether a prime below 10,000 divides it. */
    static boolean hasSmallFactor(BigInteger modulus) {
        return !modulus.gcd(PRODUCT_OF_SMALL_PRIMES.mod(modulus)).equals(BigInteger.ONE);
    }

    /**
     * Whether it was made by the library of Infineon's chips that made factorable keys (ROCA, CVE-2017-15361): its primes
     * are powers of 65537 by a product of small primes, and so is the modulus. One other modulus in 2^27 looks so too.
     */
    static boolean isOfRoca(BigInteger modulus) {
        for (int i = 0; i < FINGERPRINT_PRIMES.size(); i++) {
            int remainder =
                    modulus.mod(BigInteger.valueOf(FINGERPRINT_PRIMES.get(i))).intValue();
            if (!FINGERPRINTS.get(i).get(remainder)) {
                return false;
            }
        }
        return true;
    }

    /** Whether its two factors lie so close together that Fermat's method finds them (CVE-2022-26320). */
    static boolean hasCloseFactors(BigInteger modulus) {
        BigInteger middle = modulus.sqrt();
        if (middle.multiply(middle).equals(modulus)) {
            return true;
        }
        for (int round = 0; round < FERMAT_ROUNDS; round++) {
            middle = middle.add(BigInteger.ONE);
            if (isSquare(middle.multiply(middle).subtract(modulus))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSquare(BigInteger number) {
        // squares end in 0, 1, 4 or 9 by 16
        int end = number.intValue() & 15;
        if (end != 0 && end != 1 && end != 4 && end != 9) {
            return false;
        }
        if (!SQUARES.get(number.mod(BigInteger.valueOf(SIEVE)).intValue())) {
            return false;
        }
        BigInteger root = number.sqrt();
        return root.multiply(root).equals(number);
    }

    private RsaWeaknesses() {}
}
