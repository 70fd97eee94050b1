// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * What a revocation list covers (RFC 5280, 5.2.5).
 *
 * @param fullName names of the place where it is to be found; empty if absent
 * @param onlyUserCertificates whether it is about end entities alone
 * @param onlyAuthorities whether it is about authorities alone
 * @param onlySomeReasons the encoding of the reasons that it is about; empty for all
 * @param indirect whether it names certificates of other issuers
 * @param onlyAttributeCertificates whether it is about attribute certificates alone
 */
public record IssuingDistributionPoint(
        List<EncodedGeneralName> fullName,
        boolean onlyUserCertificates,
        boolean onlyAuthorities,
        Optional<Octets> onlySomeReasons,
        boolean indirect,
        boolean onlyAttributeCertificates)
        implements ExtensionValue {

    public static final String OID = "2.5.29.28";

    public IssuingDistributionPoint {
        fullName = List.copyOf(fullName);
    }

    static IssuingDistributionPoint read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("an issuingDistributionPoint", node);
        List<EncodedGeneralName> fullName = DistributionPoint.fullName(in.optional(0));
        boolean users = flag(in.optional(1));
        boolean authorities = flag(in.optional(2));
        Optional<Octets> reasons = in.optional(3).map(DerNode::content);
        boolean indirect = flag(in.optional(4));
        boolean attributes = flag(in.optional(5));
        in.end();
        return new IssuingDistributionPoint(fullName, users, authorities, reasons, indirect, attributes);
    }

    private static boolean flag(Optional<DerNode> node) throws Asn1Exception {
        return node.isPresent() && node.get().implicit(Tags.BOOLEAN).bool();
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        if (!fullName.isEmpty()) {
            parts.add(Der.explicit(0, Der.implicit(0, Names.encode(fullName))));
        }
        addFlag(parts, 1, onlyUserCertificates);
        addFlag(parts, 2, onlyAuthorities);
        onlySomeReasons.ifPresent(bits -> parts.add(Der.value(0x83, bits.toArray())));
        addFlag(parts, 4, indirect);
        addFlag(parts, 5, onlyAttributeCertificates);
        return Der.sequence(parts);
    }

    private static void addFlag(List<byte[]> parts, int number, boolean set) {
        if (set) {
            parts.add(Der.implicit(number, Der.bool(true)));
        }
    }
}
