// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.math.BigInteger;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Tags;

/**
 * Whether the subject is an authority (RFC 5280, 4.2.1.9).
 *
 * @param ca whether it is one
 * @param pathLength how many authorities may follow; as it was written, so it may be negative
 */
public record BasicConstraints(boolean ca, Optional<BigInteger> pathLength) implements ExtensionValue {

    public static final String OID = "2.5.29.19";

    /** Of a subject that is no authority. */
    public static BasicConstraints endEntity() {
        return new BasicConstraints(false, Optional.empty());
    }

    /** Of an authority below which any number of others may be. */
    public static BasicConstraints authority() {
        return new BasicConstraints(true, Optional.empty());
    }

    /** Of an authority with a limit. */
    public static BasicConstraints authority(int pathLength) {
        return new BasicConstraints(true, Optional.of(BigInteger.valueOf(pathLength)));
    }

    static BasicConstraints read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("a basicConstraints", node);
        Optional<DerNode> ca = in.optionalOf(Tags.BOOLEAN);
        Optional<DerNode> length = in.optionalOf(Tags.INTEGER);
        in.end();
        return new BasicConstraints(
                ca.isPresent() && ca.get().bool(),
                length.isPresent() ? Optional.of(length.get().integer()) : Optional.empty());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        byte[] authority = ca ? Der.bool(true) : new byte[0];
        byte[] length = pathLength.map(Der::integer).orElse(new byte[0]);
        return Der.sequence(authority, length);
    }
}
