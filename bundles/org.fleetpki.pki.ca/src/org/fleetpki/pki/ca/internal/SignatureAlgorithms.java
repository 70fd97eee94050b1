// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PublicKey;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** Chooses how an authority signs, as the profile says. */
final class SignatureAlgorithms {

    private static final String MGF1 = "1.2.840.113549.1.1.8";

    /** The algorithm for the authority's key; keys that bring their own hash have no choice. */
    static AlgorithmIdentifier choose(SignatureMaker maker, PublicKey key, ProfileSigning signing) throws PkiException {
        AlgorithmIdentifier usual = maker.algorithmFor(key, signing.rsa());
        return signing.hash().isEmpty() ? usual : withHash(usual, signing.hash().get());
    }

    private static AlgorithmIdentifier withHash(AlgorithmIdentifier usual, ProfileSigning.Hash hash) {
        // SHA-256, SHA-384 and SHA-512 follow each other in all three families
        int arc = hash.ordinal();
        if (usual.oid().equals(OidNames.RSASSA_PSS)) {
            return pss("2.16.840.1.101.3.4.2." + (arc + 1), hash.bits() / 8);
        }
        if (usual.name().endsWith("WithRSAEncryption")) {
            return read(Der.sequence(Der.oid("1.2.840.113549.1.1." + (arc + 11)), Der.nothing()));
        }
        return usual.name().startsWith("ecdsa-with-")
                ? read(Der.sequence(Der.oid("1.2.840.10045.4.3." + (arc + 2))))
                : usual;
    }

    /** One hash for message and mask, and as much salt as it has octets (RFC 4055, 3.1). */
    private static AlgorithmIdentifier pss(String hashOid, int salt) {
        byte[] hash = Der.sequence(Der.oid(hashOid), Der.nothing());
        byte[] parameters = Der.sequence(
                Der.explicit(0, hash),
                Der.explicit(1, Der.sequence(Der.oid(MGF1), hash)),
                Der.explicit(2, Der.integer(salt)));
        return read(Der.sequence(Der.oid(OidNames.RSASSA_PSS), parameters));
    }

    private static AlgorithmIdentifier read(byte[] encoded) {
        try {
            return AlgorithmIdentifier.read(DerNode.parse(encoded));
        } catch (Asn1Exception e) {
            throw new IllegalStateException("what was just written can be read", e);
        }
    }

    private SignatureAlgorithms() {}
}
