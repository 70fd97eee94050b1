// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/**
 * What an authority may name in the certificates below it (RFC 5280, 4.2.1.10).
 *
 * @param permitted the only names of their kinds that are allowed; empty if absent
 * @param excluded names that are not allowed; empty if absent
 */
public record NameConstraints(List<Subtree> permitted, List<Subtree> excluded) implements ExtensionValue {

    public static final String OID = "2.5.29.30";

    /**
     * A name with everything below it.
     *
     * @param base the name; an IP address is followed by its mask
     * @param minimum 0 by RFC 5280
     * @param maximum absent by RFC 5280
     */
    public record Subtree(EncodedGeneralName base, BigInteger minimum, Optional<BigInteger> maximum) {

        public static Subtree of(EncodedGeneralName base) {
            return new Subtree(base, BigInteger.ZERO, Optional.empty());
        }

        private static List<Subtree> readAll(Optional<DerNode> list) throws Asn1Exception {
            List<Subtree> subtrees = new ArrayList<>();
            if (list.isPresent()) {
                for (DerNode node : list.get().children()) {
                    Elements in = new Elements("a subtree of nameConstraints", node);
                    EncodedGeneralName base = EncodedGeneralName.read(in.next("base"));
                    Optional<DerNode> minimum = in.optional(0);
                    Optional<DerNode> maximum = in.optional(1);
                    in.end();
                    subtrees.add(new Subtree(
                            base,
                            minimum.isPresent()
                                    ? minimum.get().implicit(Tags.INTEGER).integer()
                                    : BigInteger.ZERO,
                            maximum.isPresent()
                                    ? Optional.of(
                                            maximum.get().implicit(Tags.INTEGER).integer())
                                    : Optional.empty()));
                }
            }
            return List.copyOf(subtrees);
        }

        private byte[] encode() {
            List<byte[]> parts = new ArrayList<>(List.of(base.encode()));
            if (minimum.signum() != 0) {
                parts.add(Der.implicit(0, Der.integer(minimum)));
            }
            maximum.ifPresent(value -> parts.add(Der.implicit(1, Der.integer(value))));
            return Der.sequence(parts);
        }
    }

    public NameConstraints {
        permitted = List.copyOf(permitted);
        excluded = List.copyOf(excluded);
    }

    static NameConstraints read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("a nameConstraints", node);
        List<Subtree> permitted = Subtree.readAll(in.optional(0));
        List<Subtree> excluded = Subtree.readAll(in.optional(1));
        in.end();
        return new NameConstraints(permitted, excluded);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        add(parts, 0, permitted);
        add(parts, 1, excluded);
        return Der.sequence(parts);
    }

    private static void add(List<byte[]> parts, int number, List<Subtree> subtrees) {
        if (!subtrees.isEmpty()) {
            parts.add(Der.implicit(
                    number, Der.sequence(subtrees.stream().map(Subtree::encode).toList())));
        }
    }
}
