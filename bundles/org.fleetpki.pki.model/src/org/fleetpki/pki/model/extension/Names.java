// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Lists of names (GeneralNames). */
final class Names {

    static List<EncodedGeneralName> read(List<DerNode> nodes) throws Asn1Exception {
        List<EncodedGeneralName> names = new ArrayList<>();
        for (DerNode node : nodes) {
            names.add(EncodedGeneralName.read(node));
        }
        return List.copyOf(names);
    }

    static byte[] encode(List<EncodedGeneralName> names) {
        return Der.sequence(names.stream().map(EncodedGeneralName::encode).toList());
    }

    private Names() {}
}
