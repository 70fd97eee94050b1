// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The hash of a certificate's DER form.
 *
 * @param algorithm the hash
 * @param hex lower-case hexadecimal digits, without separators
 */
public record Fingerprint(HashAlgorithm algorithm, String hex) {

    public Fingerprint {
        hex = hex.replace(":", "").toLowerCase(Locale.ROOT);
        int digits = switch (algorithm) {
            case SHA_256 -> 64;
            case SHA_1 -> 40;
            case MD5 -> 32;
        };
        if (hex.length() != digits || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "a " + algorithm.jcaName() + " fingerprint has " + digits + " hexadecimal digits: " + hex);
        }
    }

    /** The SHA-256 fingerprint, the one that identifies a certificate in this product. */
    public static Fingerprint of(X509Certificate certificate) {
        return of(HashAlgorithm.SHA_256, certificate);
    }

    /** A fingerprint by any of the algorithms that people compare by eye. */
    public static Fingerprint of(HashAlgorithm algorithm, X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm.jcaName()).digest(certificate.getEncoded());
            return new Fingerprint(algorithm, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding and the JDK has " + algorithm, e);
        }
    }

    /** A SHA-256 fingerprint from its digits, with or without colons, in any case. */
    public static Fingerprint sha256(String hex) {
        return new Fingerprint(HashAlgorithm.SHA_256, hex);
    }

    /** Upper-case bytes with colons, as browsers and openssl print it. */
    public String withColons() {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(hex));
    }

    @Override
    public String toString() {
        return hex;
    }
}
