// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.util.Optional;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.name.OidNames;

/** Kinds of key, as far as it matters who works fastest with them. */
public enum KeyFamily {
    /** Of any size, for PKCS #1 v1.5 or PSS. */
    RSA,
    DSA,
    EC_P256,
    EC_P384,
    EC_P521,
    /** Other named curves, such as the brainpool ones (RFC 5639). */
    EC_OTHER,
    ED25519,
    ED448,
    /** FIPS 204. */
    ML_DSA,
    /** FIPS 205. */
    SLH_DSA,
    /** ML-DSA together with a classical algorithm (draft-ietf-lamps-pq-composite-sigs). */
    COMPOSITE;

    private static final String NIST_SIGNATURES = "2.16.840.1.101.3.4.3.";

    private static final String PKIX_ALGORITHMS = "1.3.6.1.5.5.7.6.";

    /** The family of a public key; empty for kinds that do not sign or are not known here. */
    public static Optional<KeyFamily> of(PublicKeyInfo key) {
        String oid = key.algorithm().oid();
        return switch (oid) {
            case OidNames.RSA_ENCRYPTION, OidNames.RSASSA_PSS -> Optional.of(RSA);
            case OidNames.DSA -> Optional.of(DSA);
            case OidNames.ED25519 -> Optional.of(ED25519);
            case OidNames.ED448 -> Optional.of(ED448);
            case OidNames.EC_PUBLIC_KEY -> key.curve().map(KeyFamily::ofCurve);
            default -> ofNewer(oid);
        };
    }

    private static KeyFamily ofCurve(String oid) {
        return switch (OidNames.of(oid)) {
            case "P-256" -> EC_P256;
            case "P-384" -> EC_P384;
            case "P-521" -> EC_P521;
            default -> EC_OTHER;
        };
    }

    /** ML-DSA has the arcs 17 to 19, SLH-DSA 20 to 31; the composites 37 to 54 below another one. */
    private static Optional<KeyFamily> ofNewer(String oid) {
        int arc = arc(oid, NIST_SIGNATURES);
        if (arc >= 17 && arc <= 31) {
            return Optional.of(arc <= 19 ? ML_DSA : SLH_DSA);
        }
        arc = arc(oid, PKIX_ALGORITHMS);
        return arc >= 37 && arc <= 54 ? Optional.of(COMPOSITE) : Optional.empty();
    }

    private static int arc(String oid, String stem) {
        return oid.matches("\\Q" + stem + "\\E[1-9][0-9]") ? Integer.parseInt(oid.substring(stem.length())) : 0;
    }
}
