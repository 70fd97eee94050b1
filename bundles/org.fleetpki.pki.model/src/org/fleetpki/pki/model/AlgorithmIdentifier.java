// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.OidNames;

/**
 * An algorithm with its parameters (RFC 5280, 4.1.1.2).
 *
 * @param oid which one
 * @param parameters their encoding; empty if absent, which is not the same as NULL
 * @param encoded the whole value as it was read
 */
public record AlgorithmIdentifier(String oid, Optional<Octets> parameters, Octets encoded) {

    /** Read one. */
    public static AlgorithmIdentifier read(DerNode node) throws Asn1Exception {
        List<DerNode> elements = node.sequence();
        if (elements.isEmpty() || elements.size() > 2) {
            throw new Asn1Exception("an AlgorithmIdentifier has " + elements.size() + " elements", node.offset());
        }
        Optional<Octets> parameters =
                elements.size() == 2 ? Optional.of(elements.get(1).encoded()) : Optional.empty();
        return new AlgorithmIdentifier(elements.getFirst().oid(), parameters, node.encoded());
    }

    /** Its common name, such as {@code sha256WithRSAEncryption}, else the dotted form. */
    public String name() {
        return OidNames.of(oid);
    }

    @Override
    public String toString() {
        return name();
    }
}
