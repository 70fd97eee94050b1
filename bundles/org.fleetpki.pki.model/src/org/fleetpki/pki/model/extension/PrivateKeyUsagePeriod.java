// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Tags;

/**
 * When the private key may sign, where that is shorter than the validity (RFC 3280, 4.2.1.4).
 *
 * @param notBefore first moment
 * @param notAfter last moment
 */
public record PrivateKeyUsagePeriod(Optional<Instant> notBefore, Optional<Instant> notAfter) implements ExtensionValue {

    public static final String OID = "2.5.29.16";

    static PrivateKeyUsagePeriod read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("a privateKeyUsagePeriod", node);
        Optional<DerNode> begin = in.optional(0);
        Optional<DerNode> end = in.optional(1);
        in.end();
        return new PrivateKeyUsagePeriod(
                begin.isPresent()
                        ? Optional.of(
                                begin.get().implicit(Tags.GENERALIZED_TIME).time())
                        : Optional.empty(),
                end.isPresent()
                        ? Optional.of(end.get().implicit(Tags.GENERALIZED_TIME).time())
                        : Optional.empty());
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        notBefore.ifPresent(time -> parts.add(Der.implicit(0, Der.generalizedTime(time))));
        notAfter.ifPresent(time -> parts.add(Der.implicit(1, Der.generalizedTime(time))));
        return Der.sequence(parts);
    }
}
