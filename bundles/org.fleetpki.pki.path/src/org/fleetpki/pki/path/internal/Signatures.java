// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Verifies signatures, those of certificates only once, and pays for them by the size of the key. */
final class Signatures {

    private static final int EC_256 = 600;

    private static final int LARGER_CURVE = 2_500;

    private static final int OTHER = 1_000;

    private final SignatureChecks checks;
    private final Work work;
    private final Map<Link, Outcome> known = new HashMap<>();

    /** A certificate and the key that may have signed it. */
    private record Link(ParsedCertificate certificate, PublicKeyInfo key) {}

    Signatures(SignatureChecks checks, Work work) {
        this.checks = checks;
        this.work = work;
    }

    /** Whether a certificate's signature was made with the key that another certifies. */
    Outcome verify(PathCertificate certificate, PathCertificate issuer) {
        ParsedCertificate signed = certificate.parsed();
        Link link = new Link(signed, issuer.parsed().publicKey());
        Outcome outcome = known.get(link);
        if (outcome == null) {
            outcome = verify(
                    link.key(),
                    signed.signatureAlgorithm(),
                    signed.tbs().encoded().toArray(),
                    signed.signature().octets().toArray());
            known.put(link, outcome);
        }
        return outcome;
    }

    /** Whether a signature was made with a key. */
    Outcome verify(PublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] signed, byte[] signature) {
        work.spend(cost(key) + signed.length / 1_000);
        return checks.verify(key, algorithm, signed, signature);
    }

    /** How long the check takes on a slow machine, in microseconds. */
    private static int cost(PublicKeyInfo key) {
        if (key.isRsa()) {
            return costOfRsa(key);
        }
        return key.isEc() ? (key.bits() <= 256 ? EC_256 : LARGER_CURVE) : OTHER;
    }

    /** One modular multiplication for each bit of the exponent, which grow with the square of the size. */
    private static int costOfRsa(PublicKeyInfo key) {
        try {
            BigInteger modulus = key.rsaKey().modulus();
            double size = modulus.bitLength() / 2_048.0;
            return (int) Math.min(
                    Work.LIMIT, 50 + 3 * size * size * key.rsaKey().exponent().bitLength());
        } catch (Asn1Exception e) {
            return 1;
        }
    }
}
