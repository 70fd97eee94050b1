// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.List;
import java.util.Set;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.OidNames;

/** Which algorithm is of which kind. */
public final class Algorithms {

    static final String X25519 = "1.3.101.110";
    static final String X448 = "1.3.101.111";
    static final String ML_DSA_44 = "2.16.840.1.101.3.4.3.17";
    static final String ML_DSA_65 = "2.16.840.1.101.3.4.3.18";
    static final String ML_DSA_87 = "2.16.840.1.101.3.4.3.19";

    private static final Octets NULL = Octets.of(new byte[] {5, 0});

    private static final String PKCS1 = "1.2.840.113549.1.1.";

    private static final String SHA1 = "1.3.14.3.2.26";

    /** PKCS #1 v1.5 with MD2, MD4, MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512. */
    private static final Set<String> RSA_SIGNATURES =
            Set.of(PKCS1 + 2, PKCS1 + 3, PKCS1 + 4, PKCS1 + 5, PKCS1 + 14, PKCS1 + 11, PKCS1 + 12, PKCS1 + 13);

    /** MD2, MD4, MD5 and SHA-1 with RSA; SHA-1 with RSA under its other name, with DSA and with ECDSA. */
    private static final Set<String> BROKEN = Set.of(
            PKCS1 + 2, PKCS1 + 3, PKCS1 + 4, PKCS1 + 5, "1.3.14.3.2.29", "1.2.840.10040.4.3", "1.2.840.10045.4.1");

    /** Whether its parameters are NULL. */
    public static boolean hasNull(AlgorithmIdentifier algorithm) {
        return algorithm.parameters().filter(NULL::equals).isPresent();
    }

    /** Whether it is a signature of PKCS #1 v1.5. */
    public static boolean isRsaSignature(AlgorithmIdentifier algorithm) {
        return RSA_SIGNATURES.contains(algorithm.oid());
    }

    static boolean isEcdsaSignature(AlgorithmIdentifier algorithm) {
        return algorithm.oid().startsWith("1.2.840.10045.4.");
    }

    static boolean isEdwardsSigning(AlgorithmIdentifier algorithm) {
        return algorithm.oid().equals(OidNames.ED25519) || algorithm.oid().equals(OidNames.ED448);
    }

    static boolean isAgreement(AlgorithmIdentifier algorithm) {
        return algorithm.oid().equals(X25519) || algorithm.oid().equals(X448);
    }

    /** Whether it is one of the four of RFC 8410. */
    static boolean isEdwards(AlgorithmIdentifier algorithm) {
        return isEdwardsSigning(algorithm) || isAgreement(algorithm);
    }

    static boolean isMlDsa(AlgorithmIdentifier algorithm) {
        return Set.of(ML_DSA_44, ML_DSA_65, ML_DSA_87).contains(algorithm.oid());
    }

    /**
     * Whether a signature is made with a hash for which collisions are known.
     *
     * @throws Asn1Exception if the parameters of RSASSA-PSS are malformed
     */
    public static boolean hasBrokenHash(AlgorithmIdentifier algorithm) throws Asn1Exception {
        if (algorithm.oid().equals(OidNames.RSASSA_PSS)) {
            return algorithm.parameters().isPresent() && hashOfPss(algorithm).equals(SHA1);
        }
        return BROKEN.contains(algorithm.oid());
    }

    /** SHA-1 is the default (RFC 4055, 3.1). */
    private static String hashOfPss(AlgorithmIdentifier algorithm) throws Asn1Exception {
        List<DerNode> parameters =
                DerNode.parse(algorithm.parameters().get().toArray()).sequence();
        return parameters.isEmpty() || !parameters.getFirst().isContext(0)
                ? SHA1
                : AlgorithmIdentifier.read(parameters.getFirst().explicit()).oid();
    }

    private Algorithms() {}
}
