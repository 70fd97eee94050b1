// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.util.Arrays;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** Which algorithm a key signs with: the hash is as strong as the key (NIST SP 800-57 part 1, table 2). */
final class SignatureChoice {

    /**
     * Choose.
     *
     * @throws IllegalArgumentException if keys of that kind do not sign, with the reason as a phrase
     */
    static AlgorithmIdentifier algorithmFor(PublicKeyInfo key, RsaScheme scheme) throws Asn1Exception {
        KeyFamily family = KeyFamily.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "keys of kind " + key.algorithm().name() + " do not sign, or on a curve that is not known"));
        return switch (family) {
            case RSA -> rsa(key, key.isRsa() ? scheme : RsaScheme.PSS);
            case DSA -> identifier(Der.oid("2.16.840.1.101.3.4.3.2"));
            case EC_P256, EC_P384, EC_P521, EC_OTHER -> identifier(Der.oid(ecdsa(key.bits())));
            case ED25519, ED448, ML_DSA, SLH_DSA, COMPOSITE ->
                identifier(Der.oid(key.algorithm().oid()));
        };
    }

    private static AlgorithmIdentifier rsa(PublicKeyInfo key, RsaScheme scheme) throws Asn1Exception {
        int hash = rsaHash(key.rsaKey().modulus().bitLength());
        if (scheme == RsaScheme.PSS) {
            return identifier(
                    Der.oid(OidNames.RSASSA_PSS), PssParameters.of(hash).encode());
        }
        int arc = 11 + hash / 128 - 2;
        return identifier(Der.oid("1.2.840.113549.1.1." + arc), Der.nothing());
    }

    private static int rsaHash(int bits) {
        return bits <= 3072 ? 256 : bits <= 7680 ? 384 : 512;
    }

    private static String ecdsa(int bits) {
        return "1.2.840.10045.4.3." + (bits <= 256 ? 2 : bits <= 384 ? 3 : 4);
    }

    private static AlgorithmIdentifier identifier(byte[]... elements) throws Asn1Exception {
        return AlgorithmIdentifier.read(DerNode.parse(Der.sequence(elements)));
    }

    /** The family of keys that sign in a way, which for ECDSA is any curve. */
    static KeyFamily familyOf(SignatureScheme scheme) {
        String name = scheme.jcaName();
        if (scheme.pss().isPresent() || name.endsWith("withRSA")) {
            return KeyFamily.RSA;
        }
        if (name.contains("with")) {
            return name.endsWith("withDSA") ? KeyFamily.DSA : KeyFamily.EC_OTHER;
        }
        return Arrays.stream(KeyType.values())
                .filter(type -> type.oid().equals(scheme.oid()))
                .findFirst()
                .orElseThrow()
                .family();
    }

    private SignatureChoice() {}
}
