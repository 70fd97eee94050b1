// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.util.Set;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** The keys that the CA/Browser Forum allows (Baseline Requirements, 6.1.5, 6.1.6 and 7.1.3.1), in every certificate. */
final class WebPkiKeysCheck implements PathCheck {

    private static final Set<String> CURVES = Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        if (!question.isWebPki()) {
            return;
        }
        for (PathCertificate certificate : path.certificates()) {
            PublicKeyInfo key = certificate.parsed().publicKey();
            if (!isAllowed(key)) {
                findings.error(
                        "key-not-allowed",
                        certificate,
                        "The key of " + certificate + " is none that browsers' rules allow.",
                        "Make a new key, RSA with 2048 bits or more and a multiple of 8, or EC on P-256, P-384 or P-521,"
                                + " and certify it.");
            }
        }
    }

    private static boolean isAllowed(PublicKeyInfo key) {
        if (key.isEc()) {
            return key.curve().filter(CURVES::contains).isPresent();
        }
        try {
            if (!key.isRsa()) {
                return false;
            }
            BigInteger exponent = key.rsaKey().exponent();
            return key.bits() >= 2048
                    && key.bits() % 8 == 0
                    && exponent.testBit(0)
                    && exponent.compareTo(BigInteger.valueOf(3)) >= 0;
        } catch (Asn1Exception e) {
            return false;
        }
    }
}
