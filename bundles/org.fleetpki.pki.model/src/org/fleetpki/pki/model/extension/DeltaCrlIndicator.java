// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.math.BigInteger;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/** Marks a delta list, which adds to the list of this number (RFC 5280, 5.2.4). */
public record DeltaCrlIndicator(BigInteger baseNumber) implements ExtensionValue {

    public static final String OID = "2.5.29.27";

    static DeltaCrlIndicator read(DerNode node) throws Asn1Exception {
        return new DeltaCrlIndicator(node.integer());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.integer(baseNumber);
    }
}
