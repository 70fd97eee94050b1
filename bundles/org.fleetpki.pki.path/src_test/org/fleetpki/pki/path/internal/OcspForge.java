// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Der;

/** Makes OCSP responses about the leaf of a scene (RFC 6960, 4.2.1). */
final class OcspForge {

    private byte[] status = Der.value(0x80, new byte[0]);
    private Instant thisUpdate = Scene.NOW.minusSeconds(60);
    private Instant nextUpdate = Scene.NOW.plusSeconds(60);
    private KeyPair responder = Keys.ISSUING;
    private byte[] certificates = new byte[0];
    private BigInteger serial = ListForge.SERIAL;
    private int outcome;

    OcspForge revoked() {
        status = Der.value(0xa1, Der.generalizedTime(Forge.BEGIN));
        return this;
    }

    OcspForge unknown() {
        status = Der.value(0x82, new byte[0]);
        return this;
    }

    OcspForge updates(Instant from, Instant to) {
        thisUpdate = from;
        nextUpdate = to;
        return this;
    }

    OcspForge about(BigInteger other) {
        serial = other;
        return this;
    }

    OcspForge failed() {
        outcome = 3;
        return this;
    }

    OcspForge by(KeyPair key) {
        responder = key;
        return this;
    }

    OcspForge with(ParsedCertificate certificate) {
        certificates = Der.explicit(0, Der.sequence(certificate.encoded().toArray()));
        return this;
    }

    byte[] sign() {
        byte[] id = Der.sequence(
                Der.sequence(Der.oid("1.3.14.3.2.26"), Der.nothing()),
                Der.octetString(sha1(Forge.name("CN=Issuing,O=Works"))),
                Der.octetString(Keys.info(Keys.ISSUING).identifier().toArray()),
                Der.integer(serial));
        byte[] answer = Der.sequence(
                id, status, Der.generalizedTime(thisUpdate), Der.explicit(0, Der.generalizedTime(nextUpdate)));
        byte[] data = Der.sequence(
                Der.explicit(
                        2, Der.octetString(Keys.info(responder).identifier().toArray())),
                Der.generalizedTime(thisUpdate),
                Der.sequence(answer));
        byte[] basic = Der.sequence(
                data,
                Forge.algorithm(Forge.ECDSA),
                Der.bitString(Forge.signature(Forge.ECDSA, responder, data)),
                certificates);
        return Der.sequence(
                Der.enumerated(outcome),
                Der.explicit(0, Der.sequence(Der.oid("1.3.6.1.5.5.7.48.1.1"), Der.octetString(basic))));
    }

    private static byte[] sha1(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
