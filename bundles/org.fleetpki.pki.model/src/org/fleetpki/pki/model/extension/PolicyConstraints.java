// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;

/**
 * When policies begin to be asked for, and to be no longer mapped (RFC 5280, 4.2.1.11).
 *
 * @param requireExplicitPolicy after how many certificates
 * @param inhibitPolicyMapping after how many certificates
 */
public record PolicyConstraints(OptionalInt requireExplicitPolicy, OptionalInt inhibitPolicyMapping)
        implements ExtensionValue {

    public static final String OID = "2.5.29.36";

    static PolicyConstraints read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("a policyConstraints", node);
        OptionalInt explicit = Numbers.read(in.optional(0));
        OptionalInt inhibit = Numbers.read(in.optional(1));
        in.end();
        return new PolicyConstraints(explicit, inhibit);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        requireExplicitPolicy.ifPresent(skip -> parts.add(Der.implicit(0, Der.integer(skip))));
        inhibitPolicyMapping.ifPresent(skip -> parts.add(Der.implicit(1, Der.integer(skip))));
        return Der.sequence(parts);
    }
}
