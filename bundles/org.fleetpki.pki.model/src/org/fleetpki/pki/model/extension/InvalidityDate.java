// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.time.Instant;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/** Since when a revoked certificate is not to be trusted, which may lie before its revocation (RFC 5280, 5.3.2). */
public record InvalidityDate(Instant since) implements ExtensionValue {

    public static final String OID = "2.5.29.24";

    static InvalidityDate read(DerNode node) throws Asn1Exception {
        return new InvalidityDate(node.time());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.generalizedTime(since);
    }
}
