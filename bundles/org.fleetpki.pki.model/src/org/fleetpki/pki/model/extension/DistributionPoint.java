// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * Where a revocation list is to be found (RFC 5280, 4.2.1.13).
 *
 * @param fullName names of the place, usually one URI; empty if absent
 * @param relativeName the encoding of a name relative to the issuer's, which nobody uses
 * @param reasons the encoding of the reasons that the list covers; empty for all
 * @param crlIssuer who signs the list if not the issuer of the certificate; empty if absent
 */
public record DistributionPoint(
        List<EncodedGeneralName> fullName,
        Optional<Octets> relativeName,
        Optional<Octets> reasons,
        List<EncodedGeneralName> crlIssuer) {

    public DistributionPoint {
        fullName = List.copyOf(fullName);
        crlIssuer = List.copyOf(crlIssuer);
    }

    /** The usual form. */
    public static DistributionPoint of(String uri) {
        return new DistributionPoint(
                List.of(EncodedGeneralName.uri(uri)), Optional.empty(), Optional.empty(), List.of());
    }

    /** The URIs among the names. */
    public List<String> uris() {
        return fullName.stream()
                .filter(name -> name.kind() == EncodedGeneralName.Kind.URI)
                .map(EncodedGeneralName::text)
                .toList();
    }

    static List<DistributionPoint> readAll(DerNode list) throws Asn1Exception {
        List<DistributionPoint> points = new ArrayList<>();
        for (DerNode node : list.sequence()) {
            Elements in = new Elements("a distribution point", node);
            Optional<DerNode> name = in.optional(0);
            Optional<DerNode> reasons = in.optional(1);
            Optional<DerNode> issuer = in.optional(2);
            in.end();
            points.add(new DistributionPoint(
                    fullName(name),
                    relativeName(name),
                    reasons.map(DerNode::content),
                    issuer.isPresent() ? Names.read(issuer.get().children()) : List.of()));
        }
        return List.copyOf(points);
    }

    static List<EncodedGeneralName> fullName(Optional<DerNode> name) throws Asn1Exception {
        return name.isPresent() && name.get().explicit().isContext(0)
                ? Names.read(name.get().explicit().children())
                : List.of();
    }

    private static Optional<Octets> relativeName(Optional<DerNode> name) throws Asn1Exception {
        return name.isPresent() && name.get().explicit().isContext(1)
                ? Optional.of(name.get().explicit().content())
                : Optional.empty();
    }

    byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        if (!fullName.isEmpty()) {
            parts.add(Der.explicit(0, Der.implicit(0, Names.encode(fullName))));
        }
        relativeName.ifPresent(name -> parts.add(Der.explicit(0, Der.value(0xa1, name.toArray()))));
        reasons.ifPresent(bits -> parts.add(Der.value(0x81, bits.toArray())));
        if (!crlIssuer.isEmpty()) {
            parts.add(Der.implicit(2, Names.encode(crlIssuer)));
        }
        return Der.sequence(parts);
    }

    static byte[] encode(List<DistributionPoint> points) {
        return Der.sequence(points.stream().map(DistributionPoint::encode).toList());
    }
}
