// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** Whether the keys resist today's attackers. */
final class KeyStrengthCheck implements PathCheck {

    private static final String REMEDY = "Make a new key, RSA with 2048 bits or more or EC P-256, and certify it.";

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (PathCertificate certificate : path.certificates()) {
            PublicKeyInfo key = certificate.parsed().publicKey();
            if (key.isRsa()) {
                rsa(certificate, key, findings);
            } else if (key.isEc()) {
                ec(certificate, key, findings);
            } else if (key.algorithm().oid().equals(OidNames.DSA)) {
                findings.warning(
                        "weak-key",
                        certificate,
                        "The key of " + certificate + " is a DSA key, which TLS 1.3 and browsers no longer accept.",
                        REMEDY);
            }
        }
    }

    private static void rsa(PathCertificate certificate, PublicKeyInfo key, Findings findings) {
        try {
            BigInteger exponent = key.rsaKey().exponent();
            int bits = key.rsaKey().modulus().bitLength();
            if (bits < 1024 || exponent.bitLength() < 2 || !exponent.testBit(0) || exponent.signum() < 0) {
                findings.error(
                        "weak-key",
                        certificate,
                        "The RSA key of " + certificate + " can be broken: it has " + bits
                                + " bits, or an exponent that is no odd number over 2.",
                        REMEDY);
            } else if (bits < 2048) {
                findings.warning(
                        "weak-key",
                        certificate,
                        "The RSA key of " + certificate + " has only " + bits + " bits.",
                        REMEDY);
            }
        } catch (Asn1Exception e) {
            unreadable(certificate, findings);
        }
    }

    private static void ec(PathCertificate certificate, PublicKeyInfo key, Findings findings) {
        if (key.algorithm().parameters().isEmpty()) {
            unreadable(certificate, findings);
        } else if (key.curve().isEmpty()) {
            findings.error(
                    "curve-not-named",
                    certificate,
                    "The EC key of " + certificate + " describes a curve of its own instead of naming a known one.",
                    "Make a new key on a named curve such as P-256, and certify it (RFC 5480, 2.1.1).");
        } else if (key.bits() > 0 && key.bits() < 224) {
            findings.error(
                    "weak-key",
                    certificate,
                    "The EC key of " + certificate + " has only " + key.bits() + " bits.",
                    REMEDY);
        }
    }

    private static void unreadable(PathCertificate certificate, Findings findings) {
        findings.error(
                "key-unreadable",
                certificate,
                "The public key of " + certificate + " cannot be read.",
                "Issue the certificate again for a whole key.");
    }
}
