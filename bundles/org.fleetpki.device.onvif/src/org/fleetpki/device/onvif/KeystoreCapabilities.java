// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.KeyType;

/**
 * What a device's key store can do. A number that the device does not tell is empty.
 *
 * @param keys how many keys it holds
 * @param certificates how many certificates it holds
 * @param paths how many certification paths it holds
 * @param rsaLengths the lengths of RSA keys that it makes; empty if it makes none
 * @param curves the curves of the keys that it makes; empty if it makes none
 * @param requestsWithRsa whether it writes requests for RSA keys
 * @param requests whether it writes requests for all kinds of keys that it has
 * @param selfSignsRsa whether it makes self-signed certificates for RSA keys
 * @param selfSigns whether it makes self-signed certificates for all kinds of keys that it has
 * @param pkcs8Rsa whether it takes RSA keys in PKCS #8
 * @param pkcs8 whether it takes all kinds of keys in PKCS #8
 * @param pkcs12Rsa whether it takes PKCS #12 files with RSA keys
 * @param pkcs12 whether it takes PKCS #12 files with all kinds of keys
 * @param noKeySharing whether a key may be used by one certificate only
 * @param signatureAlgorithms object identifiers; empty if it does not tell
 */
public record KeystoreCapabilities(
        Optional<Integer> keys,
        Optional<Integer> certificates,
        Optional<Integer> paths,
        Set<Integer> rsaLengths,
        Set<String> curves,
        boolean requestsWithRsa,
        boolean requests,
        boolean selfSignsRsa,
        boolean selfSigns,
        boolean pkcs8Rsa,
        boolean pkcs8,
        boolean pkcs12Rsa,
        boolean pkcs12,
        boolean noKeySharing,
        List<String> signatureAlgorithms) {

    public KeystoreCapabilities {
        rsaLengths = Set.copyOf(rsaLengths);
        curves = Set.copyOf(curves);
        signatureAlgorithms = List.copyOf(signatureAlgorithms);
    }

    static KeystoreCapabilities read(Answer answer) {
        Attributes told = new Attributes(answer);
        List<String> kinds = told.words("KeyPairGeneration");
        boolean rsa = told.flag("RSAKeyPairGeneration") || kinds.contains("RSA");
        boolean ecc = told.flag("ECCKeyPairGeneration") || kinds.contains("ECC");
        return new KeystoreCapabilities(
                told.number("MaximumNumberOfKeys"),
                told.number("MaximumNumberOfCertificates"),
                told.number("MaximumNumberOfCertificationPaths"),
                rsa ? lengths(told) : Set.of(),
                ecc ? Set.copyOf(told.words("EllipticCurves")) : Set.of(),
                told.flag("PKCS10ExternalCertificationWithRSA"),
                told.flag("PKCS10"),
                told.flag("SelfSignedCertificateCreationWithRSA"),
                told.flag("SelfSignedCertificateCreation"),
                told.flag("PKCS8RSAKeyPairUpload"),
                told.flag("PKCS8"),
                told.flag("PKCS12CertificateWithRSAPrivateKeyUpload"),
                told.flag("PKCS12"),
                told.flag("NoPrivateKeySharing"),
                answer.all("SignatureAlgorithms").stream()
                        .map(algorithm -> algorithm.optional("algorithm"))
                        .toList());
    }

    /** A device that makes RSA keys and does not say of what length is held to make the usual one. */
    private static Set<Integer> lengths(Attributes told) {
        Set<Integer> lengths = told.numbers("RSAKeyLengths");
        return lengths.isEmpty() ? Set.of(KeyType.RSA_2048.bits()) : lengths;
    }

    /** Whether it makes keys of a kind. */
    public boolean makes(KeyType type) {
        return AdvancedKeys.curve(type).map(curves::contains).orElseGet(() -> rsaLengths.contains(type.bits()));
    }
}
