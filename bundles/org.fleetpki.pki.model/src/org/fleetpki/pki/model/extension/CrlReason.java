// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/** Why a certificate was revoked (RFC 5280, 5.3.1). */
public record CrlReason(int code) implements ExtensionValue {

    public static final String OID = "2.5.29.21";

    static CrlReason read(DerNode node) throws Asn1Exception {
        return new CrlReason(node.smallInteger());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.enumerated(code);
    }
}
