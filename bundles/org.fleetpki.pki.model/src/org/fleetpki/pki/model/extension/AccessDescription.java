// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * Where something about an authority is to be had (RFC 5280, 4.2.2.1).
 *
 * @param method what is there, such as {@link org.fleetpki.pki.model.name.OidNames#OCSP}
 * @param location where, nearly always a URI
 */
public record AccessDescription(String method, EncodedGeneralName location) {

    static List<AccessDescription> readAll(DerNode list) throws Asn1Exception {
        List<AccessDescription> descriptions = new ArrayList<>();
        for (DerNode node : list.sequence()) {
            Elements in = new Elements("an access description", node);
            descriptions.add(
                    new AccessDescription(in.next("method").oid(), EncodedGeneralName.read(in.next("location"))));
            in.end();
        }
        return List.copyOf(descriptions);
    }

    static byte[] encode(List<AccessDescription> descriptions) {
        return Der.sequence(descriptions.stream()
                .map(description -> Der.sequence(
                        Der.oid(description.method()), description.location().encode()))
                .toList());
    }
}
