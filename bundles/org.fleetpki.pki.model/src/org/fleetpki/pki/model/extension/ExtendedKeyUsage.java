// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * Purposes that the key is certified for (RFC 5280, 4.2.1.12).
 *
 * @param purposes their identifiers, such as {@link org.fleetpki.pki.model.name.OidNames#SERVER_AUTH}, in the order of the encoding
 */
public record ExtendedKeyUsage(List<String> purposes) implements ExtensionValue {

    public static final String OID = "2.5.29.37";

    public ExtendedKeyUsage {
        purposes = List.copyOf(purposes);
    }

    public static ExtendedKeyUsage of(String... purposes) {
        return new ExtendedKeyUsage(List.of(purposes));
    }

    public boolean has(String purpose) {
        return purposes.contains(purpose);
    }

    static ExtendedKeyUsage read(DerNode node) throws Asn1Exception {
        List<String> purposes = new ArrayList<>();
        for (DerNode purpose : node.sequence()) {
            purposes.add(purpose.oid());
        }
        return new ExtendedKeyUsage(purposes);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        return Der.sequence(purposes.stream().map(Der::oid).toList());
    }
}
