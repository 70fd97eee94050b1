// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * Where to find more about the subject (RFC 5280, 4.2.2.2).
 *
 * @param descriptions in the order of the encoding
 */
public record SubjectInformationAccess(List<AccessDescription> descriptions) implements ExtensionValue {

    public static final String OID = "1.3.6.1.5.5.7.1.11";

    public SubjectInformationAccess {
        descriptions = List.copyOf(descriptions);
    }

    static SubjectInformationAccess read(DerNode node) throws Asn1Exception {
        return new SubjectInformationAccess(AccessDescription.readAll(node));
    }

    /** The URIs for one method, in the order of the encoding. */
    public List<String> uris(String method) {
        return descriptions.stream()
                .filter(description -> description.method().equals(method))
                .map(AccessDescription::location)
                .filter(location -> location.kind() == EncodedGeneralName.Kind.URI)
                .map(EncodedGeneralName::text)
                .toList();
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return AccessDescription.encode(descriptions);
    }
}
