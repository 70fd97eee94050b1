// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;

/**
 * Which policies of the subject count as which of the issuer (RFC 5280, 4.2.1.5).
 *
 * @param mappings in the order of the encoding
 */
public record PolicyMappings(List<Mapping> mappings) implements ExtensionValue {

    public static final String OID = "2.5.29.33";

    /** Two policies that count as one. */
    public record Mapping(String issuerPolicy, String subjectPolicy) {}

    public PolicyMappings {
        mappings = List.copyOf(mappings);
    }

    static PolicyMappings read(DerNode node) throws Asn1Exception {
        List<Mapping> mappings = new ArrayList<>();
        for (DerNode mapping : node.sequence()) {
            Elements in = new Elements("a policy mapping", mapping);
            mappings.add(new Mapping(
                    in.next("issuer's policy").oid(),
                    in.next("subject's policy").oid()));
            in.end();
        }
        return new PolicyMappings(mappings);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.sequence(mappings.stream()
                .map(mapping -> Der.sequence(Der.oid(mapping.issuerPolicy()), Der.oid(mapping.subjectPolicy())))
                .toList());
    }
}
