// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.ExtensionValue;

/** Makes revocation lists with any field right or wrong. */
final class ListForge {

    static final BigInteger SERIAL = new BigInteger("7f0102030405060708090a0b0c0d0e0f", 16);

    private final List<Extension> extensions = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    private String issuer = "CN=Issuing,O=Works";
    private byte[] thisUpdate = Der.time(Scene.NOW.minusSeconds(3600));
    private byte[] nextUpdate = Der.time(Scene.NOW.plusSeconds(3600));
    private String algorithm = Forge.ECDSA;

    ListForge() {
        with(false, new CrlNumber(BigInteger.TEN));
    }

    ListForge with(boolean critical, ExtensionValue value) {
        without(value.oid());
        extensions.add(Extension.of(critical, value));
        return this;
    }

    ListForge without(String oid) {
        extensions.removeIf(extension -> extension.oid().equals(oid));
        return this;
    }

    ListForge issuer(String name) {
        issuer = name;
        return this;
    }

    ListForge algorithm(String name) {
        algorithm = name;
        return this;
    }

    ListForge updates(Instant from, Instant to) {
        thisUpdate = Der.time(from);
        nextUpdate = Der.time(to);
        return this;
    }

    ListForge openEnd() {
        nextUpdate = new byte[0];
        return this;
    }

    ListForge revoke(BigInteger serial) {
        entries.add(Der.sequence(Der.integer(serial), Der.time(Forge.BEGIN)));
        return this;
    }

    ListForge revoke(BigInteger serial, int reason) {
        entries.add(Der.sequence(
                Der.integer(serial),
                Der.time(Forge.BEGIN),
                Der.sequence(Extension.of(false, new CrlReason(reason)).encode())));
        return this;
    }

    ParsedRevocationList sign(KeyPair signer) {
        byte[] contents = Der.sequence(
                Der.integer(1),
                Forge.algorithm(algorithm),
                Forge.name(issuer),
                thisUpdate,
                nextUpdate,
                entries.isEmpty() ? new byte[0] : Der.sequence(entries),
                Der.explicit(
                        0,
                        Der.sequence(extensions.stream().map(Extension::encode).toList())));
        byte[] whole = Der.sequence(
                contents, Forge.algorithm(algorithm), Der.bitString(Forge.signature(algorithm, signer, contents)));
        try {
            return ParsedRevocationList.parse(whole);
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
