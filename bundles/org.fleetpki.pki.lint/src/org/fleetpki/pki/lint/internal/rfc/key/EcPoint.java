// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * The point of an EC key in the form of SEC 1, 2.3.3: a first octet that tells the form, then one coordinate or two.
 *
 * @param curve one of the curves that are known here
 * @param octets the encoded point
 */
record EcPoint(ECParameterSpec curve, Octets octets) {

    private static final Map<String, ECParameterSpec> CURVES = Stream.of(
                    "1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35")
            .collect(Collectors.toMap(oid -> oid, EcPoint::parameters));

    private static ECParameterSpec parameters(String oid) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(oid));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has the curve " + oid, e);
        }
    }

    /** The point of a certificate's key; empty if it is on no curve that is known here. */
    static Optional<EcPoint> of(ParsedCertificate certificate) {
        return certificate
                .publicKey()
                .curve()
                .map(CURVES::get)
                .map(curve -> new EcPoint(curve, certificate.publicKey().key().octets()));
    }

    /** Size of the field of a curve in octets; 0 if the curve is not known here. */
    static int size(String oid) {
        ECParameterSpec curve = CURVES.get(oid);
        return curve == null ? 0 : size(curve);
    }

    private static int size(ECParameterSpec curve) {
        return (curve.getCurve().getField().getFieldSize() + 7) / 8;
    }

    boolean isUncompressed() {
        return octets.length() == 1 + 2 * size(curve) && octets.get(0) == 4;
    }

    boolean isCompressed() {
        return octets.length() == 1 + size(curve) && (octets.get(0) == 2 || octets.get(0) == 3);
    }

    boolean isWellFormed() {
        return isUncompressed() || isCompressed();
    }

    /** Whether an uncompressed point fulfils y² = x³ + ax + b. */
    boolean isOnCurve() {
        byte[] bytes = octets.toArray();
        BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger x = new BigInteger(1, bytes, 1, size(curve));
        BigInteger y = new BigInteger(1, bytes, 1 + size(curve), size(curve));
        BigInteger right = x.multiply(x)
                .add(curve.getCurve().getA())
                .multiply(x)
                .add(curve.getCurve().getB())
                .mod(prime);
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.multiply(y).mod(prime).equals(right);
    }
}
