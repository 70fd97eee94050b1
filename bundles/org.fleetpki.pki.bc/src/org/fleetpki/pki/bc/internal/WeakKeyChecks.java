// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyChecks;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Component;

/** Looks for weak keys. Keys of Debian's broken OpenSSL (CVE-2008-0166) are not found: that takes lists of them all. */
@Component
public final class WeakKeyChecks implements KeyChecks {

    private static final String NEW_KEY = "Make a new key with another generator, and revoke certificates of this one.";

    private static final String STRONGER = "Use EC-P256, or RSA with at least 2048 bits.";

    /** 829 bits were factored in public in 2020; what the means of a state reach is held to be a little more. */
    private static final int BROKEN_BITS = 1000;

    private static final int SHORT_BITS = 2048;

    private final VerificationKeys keys = new VerificationKeys(new FastestProviders());

    @Override
    public List<Finding> check(PublicKeyInfo key) {
        List<Finding> findings = new ArrayList<>();
        try {
            Optional<KeyFamily> family = KeyFamily.of(key);
            if (family.isEmpty()) {
                unknown(key, findings);
            } else if (family.get() == KeyFamily.RSA) {
                rsa(RsaNumbers.read(key), findings);
            } else {
                keys.read(key, family.get());
                strength(key, family.get(), findings);
            }
        } catch (InvalidKeyException e) {
            findings.add(error("key-not-valid", "The key is none of its kind: " + e.getMessage() + "."));
        } catch (GeneralSecurityException | Asn1Exception | RuntimeException | StackOverflowError e) {
            // parsers and providers throw undeclared exceptions at hostile keys
            findings.add(
                    error("key-not-readable", "The key cannot be read as one of its kind, " + key.algorithm() + "."));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    private static void unknown(PublicKeyInfo key, List<Finding> findings) {
        if (key.isEc()) {
            findings.add(error(
                    "ec-curve-not-named",
                    "The EC key brings a curve of its own instead of the name of one, which RFC 5480, 2.1.1 forbids"
                            + " and which was abused to forge certificates (CVE-2020-0601)."));
        }
    }

    private static void rsa(RsaNumbers numbers, List<Finding> findings) {
        BigInteger modulus = numbers.modulus();
        if (modulus.signum() <= 0 || !modulus.testBit(0)) {
            findings.add(error(
                    "rsa-modulus-even",
                    "The RSA modulus is even or not positive: it is no product of two odd primes."));
            return;
        }
        exponent(numbers.exponent(), findings);
        length(modulus.bitLength(), findings);
        if (modulus.bitLength() <= VerificationKeys.MAX_RSA_BITS) {
            factors(modulus, findings);
        }
    }

    private static void factors(BigInteger modulus, List<Finding> findings) {
        if (RsaWeaknesses.hasSmallFactor(modulus)) {
            findings.add(error(
                    "rsa-small-factor", "A prime below 10,000 divides the RSA modulus, so it is easily factored."));
        } else if (RsaWeaknesses.hasCloseFactors(modulus)) {
            findings.add(error(
                    "rsa-close-primes",
                    "The two primes of the RSA modulus lie so close together that Fermat's method finds them"
                            + " (CVE-2022-26320)."));
        } else if (RsaWeaknesses.isOfRoca(modulus)) {
            findings.add(error(
                    "rsa-roca",
                    "The RSA key carries the fingerprint of a chip that made factorable keys (ROCA, CVE-2017-15361)."));
        }
    }

    private static void exponent(BigInteger exponent, List<Finding> findings) {
        if (exponent.compareTo(BigInteger.ONE) <= 0 || !exponent.testBit(0)) {
            findings.add(error(
                    "rsa-exponent-not-valid",
                    "The RSA exponent is even or below 3, so that a signature proves nothing."));
        } else if (exponent.bitLength() <= 16) {
            findings.add(new Finding(
                    "rsa-exponent-small",
                    Severity.NOTICE,
                    "The RSA exponent is " + exponent + "; software that pads carelessly is broken with small ones.",
                    "Use 65537, as nearly everybody does."));
        } else if (exponent.bitLength() > VerificationKeys.MAX_EXPONENT_BITS) {
            findings.add(new Finding(
                    "rsa-exponent-large",
                    Severity.WARNING,
                    "The RSA exponent has " + exponent.bitLength() + " bits; many programs refuse more than "
                            + VerificationKeys.MAX_EXPONENT_BITS + ".",
                    "Use 65537, as nearly everybody does."));
        }
    }

    private static void length(int bits, List<Finding> findings) {
        if (bits < BROKEN_BITS) {
            findings.add(new Finding(
                    "rsa-key-broken", Severity.ERROR, "An RSA key of " + bits + " bits can be factored.", STRONGER));
        } else if (bits < SHORT_BITS) {
            findings.add(new Finding(
                    "rsa-key-short",
                    Severity.WARNING,
                    "An RSA key of " + bits + " bits has been too short since 2014 (NIST SP 800-131A).",
                    STRONGER));
        }
    }

    private static void strength(PublicKeyInfo key, KeyFamily family, List<Finding> findings) {
        if (family == KeyFamily.DSA) {
            findings.add(new Finding(
                    "dsa-key",
                    Severity.WARNING,
                    "DSA keys are withdrawn (FIPS 186-5), and hardly any TLS client takes them.",
                    STRONGER));
        } else if (key.isEc() && key.bits() > 0 && key.bits() < 224) {
            findings.add(new Finding(
                    "ec-key-short",
                    Severity.WARNING,
                    "An EC key on a curve of " + key.bits() + " bits is too short (NIST SP 800-131A).",
                    STRONGER));
        }
    }

    private static Finding error(String code, String message) {
        return new Finding(code, Severity.ERROR, message, NEW_KEY);
    }
}
