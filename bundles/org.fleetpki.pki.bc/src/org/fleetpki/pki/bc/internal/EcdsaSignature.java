// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** The two numbers of an ECDSA signature (RFC 3279, 2.2.3). */
record EcdsaSignature(BigInteger r, BigInteger s) {

    /** Read one; empty if it is not exactly one in DER, as OpenSSL has it: anything behind it, or a longer form, is wrong. */
    static Optional<EcdsaSignature> read(byte[] encoded) {
        try {
            List<DerNode> numbers = DerNode.parse(encoded).sequence();
            if (numbers.size() != 2 || !isInteger(numbers.getFirst()) || !isInteger(numbers.getLast())) {
                return Optional.empty();
            }
            EcdsaSignature signature = new EcdsaSignature(
                    numbers.getFirst().integer(), numbers.getLast().integer());
            return Arrays.equals(signature.encode(), encoded) ? Optional.of(signature) : Optional.empty();
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static boolean isInteger(DerNode node) {
        return node.is(Tags.INTEGER) && !node.isConstructed();
    }

    byte[] encode() {
        return Der.sequence(Der.integer(r), Der.integer(s));
    }
}
