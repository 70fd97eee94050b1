// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * The name of the certified key (RFC 5280, 4.2.1.2).
 *
 * @param identifier usually a hash of the key
 */
public record SubjectKeyIdentifier(Octets identifier) implements ExtensionValue {

    public static final String OID = "2.5.29.14";

    static SubjectKeyIdentifier read(DerNode node) throws Asn1Exception {
        return new SubjectKeyIdentifier(node.octets());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.octetString(identifier.toArray());
    }
}
