// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * Further names of the issuer (RFC 5280, 4.2.1.7).
 *
 * @param names in the order of the encoding
 */
public record IssuerAlternativeName(List<EncodedGeneralName> names) implements ExtensionValue {

    public static final String OID = "2.5.29.18";

    public IssuerAlternativeName {
        names = List.copyOf(names);
    }

    static IssuerAlternativeName read(DerNode node) throws Asn1Exception {
        return new IssuerAlternativeName(Names.read(node.sequence()));
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Names.encode(names);
    }
}
