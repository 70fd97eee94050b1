// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Who issued a revoked certificate, in the list of another (RFC 5280, 5.3.3). */
public record CertificateIssuer(List<EncodedGeneralName> names) implements ExtensionValue {

    public static final String OID = "2.5.29.29";

    public CertificateIssuer {
        names = List.copyOf(names);
    }

    static CertificateIssuer read(DerNode node) throws Asn1Exception {
        return new CertificateIssuer(Names.read(node.sequence()));
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
