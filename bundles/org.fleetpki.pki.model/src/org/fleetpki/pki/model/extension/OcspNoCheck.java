// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Says that nobody need ask whether this OCSP responder is revoked (RFC 6960, 4.2.2.2.1). */
public record OcspNoCheck() implements ExtensionValue {

    public static final String OID = "1.3.6.1.5.5.7.48.1.5";

    static OcspNoCheck read(DerNode node) throws Asn1Exception {
        if (!node.is(Tags.NULL)) {
            throw new Asn1Exception("an ocspNoCheck holds " + node.describe(), node.offset());
        }
        return new OcspNoCheck();
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.nothing();
    }
}
