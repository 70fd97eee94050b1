// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * When anyPolicy no longer stands for every policy (RFC 5280, 4.2.1.14).
 *
 * @param skipCertificates after how many certificates
 */
public record InhibitAnyPolicy(int skipCertificates) implements ExtensionValue {

    public static final String OID = "2.5.29.54";

    static InhibitAnyPolicy read(DerNode node) throws Asn1Exception {
        return new InhibitAnyPolicy(node.smallInteger());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.integer(skipCertificates);
    }
}
