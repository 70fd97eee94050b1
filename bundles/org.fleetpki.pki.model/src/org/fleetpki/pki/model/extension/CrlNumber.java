// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.math.BigInteger;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/** The number of a list, which only grows (RFC 5280, 5.2.3). */
public record CrlNumber(BigInteger number) implements ExtensionValue {

    public static final String OID = "2.5.29.20";

    static CrlNumber read(DerNode node) throws Asn1Exception {
        return new CrlNumber(node.integer());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.integer(number);
    }
}
