// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * The name of a subject or issuer (RFC 5280, 4.1.2.4). Two are equal if RFC 5280, 7.1 says so, whatever their encodings.
 */
public final class DistinguishedName {

    private final List<List<AttributeValue>> parts;
    private final Octets encoded;

    /** Made when it is first asked for; two threads that make it make the same. */
    private List<String> canonical;

    private DistinguishedName(List<List<AttributeValue>> parts, Octets encoded) {
        this.parts = parts;
        this.encoded = encoded;
    }

    private List<String> canonical() {
        List<String> known = canonical;
        if (known == null) {
            known = parts.stream().map(DistinguishedName::canonical).toList();
            canonical = known;
        }
        return known;
    }

    /** The parts of a set have no order. */
    private static String canonical(List<AttributeValue> part) {
        if (part.size() == 1) {
            return part.getFirst().canonical();
        }
        return part.stream().map(AttributeValue::canonical).sorted().collect(Collectors.joining("+"));
    }

    /** Read one. */
    public static DistinguishedName read(DerNode node) throws Asn1Exception {
        List<List<AttributeValue>> parts = new ArrayList<>();
        for (DerNode set : node.sequence()) {
            List<AttributeValue> part = new ArrayList<>();
            for (DerNode attribute : set.set()) {
                part.add(AttributeValue.read(attribute));
            }
            parts.add(List.copyOf(part));
        }
        return new DistinguishedName(List.copyOf(parts), node.encoded());
    }

    /** The same name as the JDK knows it. */
    public static DistinguishedName of(X500Principal principal) {
        try {
            return read(DerNode.parse(principal.getEncoded()));
        } catch (Asn1Exception e) {
            throw new IllegalStateException("the JDK encodes names as sequences", e);
        }
    }

    /** The relative distinguished names in the order of the encoding; nearly always of one attribute each. */
    public List<List<AttributeValue>> parts() {
        return parts;
    }

    /** All attributes in the order of the encoding. */
    public List<AttributeValue> attributes() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The texts of all attributes of one type, such as {@link OidNames#COMMON_NAME}. */
    public List<String> texts(String oid) {
        return attributes().stream()
                .filter(attribute -> attribute.oid().equals(oid))
                .map(AttributeValue::text)
                .toList();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether it lies in the sub-tree of another name, which every name does of itself and of the empty name. */
    public boolean isWithin(DistinguishedName ancestor) {
        return parts.size() >= ancestor.parts.size()
                && canonical().subList(0, ancestor.parts.size()).equals(ancestor.canonical());
    }

    /** The encoding as it was read. */
    public Octets encoded() {
        return encoded;
    }

    /**
     * As the JDK knows it.
     *
     * @throws IllegalArgumentException if the JDK cannot read it
     */
    public X500Principal principal() {
        return new X500Principal(encoded.toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName that
                && (encoded.equals(that.encoded) || canonical().equals(that.canonical()));
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** As RFC 4514 writes it, the last part first; empty for the empty name. */
    @Override
    public String toString() {
        List<List<AttributeValue>> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed.stream()
                .map(part -> part.stream().map(AttributeValue::toString).collect(Collectors.joining("+")))
                .collect(Collectors.joining(","));
    }
}
