// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * Where the lists are that would name the certificate (RFC 5280, 4.2.1.13).
 *
 * @param points in the order of the encoding
 */
public record CrlDistributionPoints(List<DistributionPoint> points) implements ExtensionValue {

    public static final String OID = "2.5.29.31";

    public CrlDistributionPoints {
        points = List.copyOf(points);
    }

    static CrlDistributionPoints read(DerNode node) throws Asn1Exception {
        return new CrlDistributionPoints(DistributionPoint.readAll(node));
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
