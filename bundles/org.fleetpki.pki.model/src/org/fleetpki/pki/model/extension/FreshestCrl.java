// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * Where delta lists are (RFC 5280, 4.2.1.15).
 *
 * @param points in the order of the encoding
 */
public record FreshestCrl(List<DistributionPoint> points) implements ExtensionValue {

    public static final String OID = "2.5.29.46";

    public FreshestCrl {
        points = List.copyOf(points);
    }

    static FreshestCrl read(DerNode node) throws Asn1Exception {
        return new FreshestCrl(DistributionPoint.readAll(node));
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return DistributionPoint.encode(points);
    }
}
