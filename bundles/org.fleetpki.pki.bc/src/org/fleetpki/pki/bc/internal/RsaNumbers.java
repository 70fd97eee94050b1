// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.util.Arrays;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;

/** The two numbers of an RSA key (RFC 8017, A.1.1), whichever of its two identifiers the key has. */
record RsaNumbers(BigInteger modulus, BigInteger exponent) {

    /**
     * Read them.
     *
     * @throws Asn1Exception if they are not exactly two numbers in DER
     */
    static RsaNumbers read(PublicKeyInfo key) throws Asn1Exception {
        PublicKeyInfo.RsaKey numbers = key.rsaKey();
        byte[] encoded = Der.sequence(Der.integer(numbers.modulus()), Der.integer(numbers.exponent()));
        if (!Arrays.equals(encoded, key.key().octets().toArray())) {
            throw new Asn1Exception("an RSA key is not encoded in DER", 0);
        }
        return new RsaNumbers(numbers.modulus(), numbers.exponent());
    }

    /** Whether both are positive and odd, and the exponent does something. */
    boolean isPlausible() {
        return modulus.signum() > 0
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0;
    }
}
