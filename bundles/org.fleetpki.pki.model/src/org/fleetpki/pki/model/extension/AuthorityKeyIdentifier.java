// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * Which key of the issuer signed (RFC 5280, 4.2.1.1).
 *
 * @param keyIdentifier the issuer's subject key identifier
 * @param issuer the issuer of the issuer's certificate; empty if absent
 * @param serial the serial number of the issuer's certificate
 */
public record AuthorityKeyIdentifier(
        Optional<Octets> keyIdentifier, List<EncodedGeneralName> issuer, Optional<BigInteger> serial)
        implements ExtensionValue {

    public static final String OID = "2.5.29.35";

    public AuthorityKeyIdentifier {
        issuer = List.copyOf(issuer);
    }

    /** The usual form, with the key identifier alone. */
    public static AuthorityKeyIdentifier of(Octets keyIdentifier) {
        return new AuthorityKeyIdentifier(Optional.of(keyIdentifier), List.of(), Optional.empty());
    }

    static AuthorityKeyIdentifier read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("an authorityKeyIdentifier", node);
        Optional<DerNode> key = in.optional(0);
        Optional<DerNode> issuer = in.optional(1);
        Optional<DerNode> serial = in.optional(2);
        in.end();
        return new AuthorityKeyIdentifier(
                key.isPresent()
                        ? Optional.of(key.get().implicit(Tags.OCTET_STRING).octets())
                        : Optional.empty(),
                issuer.isPresent() ? Names.read(issuer.get().children()) : List.of(),
                serial.isPresent()
                        ? Optional.of(serial.get().implicit(Tags.INTEGER).integer())
                        : Optional.empty());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        keyIdentifier.ifPresent(id -> parts.add(Der.implicit(0, Der.octetString(id.toArray()))));
        if (!issuer.isEmpty()) {
            parts.add(Der.implicit(1, Names.encode(issuer)));
        }
        serial.ifPresent(number -> parts.add(Der.implicit(2, Der.integer(number))));
        return Der.sequence(parts);
    }
}
