// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.name.OidNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeakKeyChecksTest {

    private static final WeakKeyChecks CHECKS = new WeakKeyChecks();

    private static final BigInteger F4 = BigInteger.valueOf(65537);

    private final Random random = new Random(3);

    private static List<String> codes(PublicKeyInfo key) {
        return CHECKS.check(key).stream().map(Finding::code).toList();
    }

    private static List<String> rsa(BigInteger modulus, BigInteger exponent) throws Asn1Exception {
        byte[] numbers = Der.sequence(Der.integer(modulus), Der.integer(exponent));
        return codes(PublicKeyInfo.read(
                Der.sequence(Der.sequence(Der.oid(OidNames.RSA_ENCRYPTION), Der.nothing()), Der.bitString(numbers))));
    }

    private BigInteger prime(int bits) {
        return BigInteger.probablePrime(bits, random);
    }

    private BigInteger modulus() {
        return prime(1040).multiply(prime(1040));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RSA_2048",
                "EC_P256",
                "EC_P521",
                "EC_BRAINPOOL_P384R1",
                "ED25519",
                "ED448",
                "ML_DSA_65",
                "SLH_DSA_SHA2_128F",
                "MLDSA44_ECDSA_P256"
            })
    void a_good_key_has_no_finding(KeyType type) throws Exception {
        assertEquals(
                List.of(),
                codes(PublicKeyInfo.read(Samples.key(type).getPublic().getEncoded())));
    }

    @Test
    void moduli_that_give_their_factors_away_are_found() throws Exception {
        BigInteger prime = prime(1040);
        assertEquals(List.of("rsa-close-primes"), rsa(prime.multiply(prime.nextProbablePrime()), F4));
        assertEquals(List.of("rsa-close-primes"), rsa(prime.multiply(prime), F4));
        assertEquals(List.of("rsa-small-factor"), rsa(prime(2040).multiply(BigInteger.valueOf(9_973)), F4));
        assertEquals(List.of("rsa-modulus-even"), rsa(modulus().subtract(BigInteger.ONE), F4));
        assertEquals(List.of("rsa-modulus-even"), rsa(BigInteger.ZERO, F4));
        assertEquals(List.of("rsa-modulus-even"), rsa(modulus().negate(), F4));
    }

    /** Such keys are made as the chip made them: primes are k * M + (65537^a mod M), with a product M of small primes. */
    @Test
    void keys_of_the_roca_chip_are_found() throws Exception {
        BigInteger product = BigInteger.TWO;
        for (BigInteger prime = BigInteger.TWO; prime.intValue() < 167; ) {
            prime = prime.nextProbablePrime();
            product = product.multiply(prime);
        }
        assertEquals(List.of("rsa-roca"), rsa(roca(product).multiply(roca(product)), F4));
        for (int i = 0; i < 20; i++) {
            assertFalse(RsaWeaknesses.isOfRoca(prime(512).multiply(prime(512))));
        }
    }

    private BigInteger roca(BigInteger product) {
        while (true) {
            BigInteger factor = new BigInteger(1040 - product.bitLength(), random).setBit(1039 - product.bitLength());
            BigInteger candidate = factor.multiply(product).add(F4.modPow(new BigInteger(32, random), product));
            if (candidate.isProbablePrime(30)) {
                return candidate;
            }
        }
    }

    @Test
    void exponents_and_lengths_are_judged() throws Exception {
        assertEquals(List.of("rsa-exponent-not-valid"), rsa(modulus(), BigInteger.ONE));
        assertEquals(List.of("rsa-exponent-not-valid"), rsa(modulus(), BigInteger.valueOf(65536)));
        assertEquals(List.of("rsa-exponent-small"), rsa(modulus(), BigInteger.valueOf(3)));
        assertEquals(
                List.of("rsa-exponent-large"),
                rsa(modulus(), BigInteger.ONE.shiftLeft(70).add(BigInteger.ONE)));
        assertEquals(List.of("rsa-key-short"), rsa(prime(560).multiply(prime(560)), F4));
        assertEquals(List.of("rsa-key-broken"), rsa(prime(256).multiply(prime(256)), F4));
    }

    @Test
    void points_beside_the_curve_and_curves_of_ones_own_are_found() throws Exception {
        byte[] encoded = Samples.EC_KEY.getPublic().getEncoded();
        encoded[encoded.length - 1] ^= 1;
        assertEquals(List.of("key-not-valid"), codes(PublicKeyInfo.read(encoded)));
        byte[] ownCurve = Der.sequence(
                Der.sequence(Der.oid(OidNames.EC_PUBLIC_KEY), Der.sequence(Der.integer(1))),
                Der.bitString(new byte[65]));
        assertEquals(List.of("ec-curve-not-named"), codes(PublicKeyInfo.read(ownCurve)));
    }

    /** RSA keys are two numbers in DER; anything else that looks like one is told. */
    @Test
    void what_does_not_parse_is_told() throws Exception {
        for (byte[] content : List.of(new byte[0], new byte[] {5, 0}, Der.sequence(Der.integer(15)))) {
            PublicKeyInfo key = PublicKeyInfo.read(Der.sequence(
                    Der.sequence(Der.oid(OidNames.RSA_ENCRYPTION), Der.nothing()), Der.bitString(content)));
            assertEquals(List.of("key-not-readable"), codes(key));
            assertTrue(CHECKS.check(key).stream().allMatch(finding -> finding.severity() == Severity.ERROR));
        }
    }
}
