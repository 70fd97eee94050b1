// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * The policies that the certificate was issued under (RFC 5280, 4.2.1.4).
 *
 * @param policies in the order of the encoding
 */
public record CertificatePolicies(List<Policy> policies) implements ExtensionValue {

    public static final String OID = "2.5.29.32";

    /** Where a policy can be read: the certification practice statement. */
    public static final String CPS = "1.3.6.1.5.5.7.2.1";

    /**
     * A policy.
     *
     * @param oid which one
     * @param qualifiers what more it says; nearly always none
     */
    public record Policy(String oid, List<Qualifier> qualifiers) {

        public Policy {
            qualifiers = List.copyOf(qualifiers);
        }
    }

    /**
     * More about a policy.
     *
     * @param oid its kind
     * @param value its encoding; of a {@link #CPS} an IA5String with a URI
     */
    public record Qualifier(String oid, Octets value) {}

    public CertificatePolicies {
        policies = List.copyOf(policies);
    }

    /** Policies without qualifiers. */
    public static CertificatePolicies of(String... oids) {
        return new CertificatePolicies(
                List.of(oids).stream().map(oid -> new Policy(oid, List.of())).toList());
    }

    static CertificatePolicies read(DerNode node) throws Asn1Exception {
        List<Policy> policies = new ArrayList<>();
        for (DerNode policy : node.sequence()) {
            Elements in = new Elements("a policy", policy);
            String oid = in.next("identifier").oid();
            List<Qualifier> qualifiers = new ArrayList<>();
            if (in.hasNext()) {
                for (DerNode qualifier : in.next("qualifiers").sequence()) {
                    Elements parts = new Elements("a policy qualifier", qualifier);
                    qualifiers.add(new Qualifier(
                            parts.next("identifier").oid(), parts.next("value").encoded()));
                    parts.end();
                }
            }
            in.end();
            policies.add(new Policy(oid, qualifiers));
        }
        return new CertificatePolicies(policies);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        List<byte[]> encoded = new ArrayList<>();
        for (Policy policy : policies) {
            List<byte[]> parts = new ArrayList<>(List.of(Der.oid(policy.oid())));
            if (!policy.qualifiers().isEmpty()) {
                parts.add(Der.sequence(policy.qualifiers().stream()
                        .map(qualifier -> Der.sequence(
                                Der.oid(qualifier.oid()), qualifier.value().toArray()))
                        .toList()));
            }
            encoded.add(Der.sequence(parts));
        }
        return Der.sequence(encoded);
    }
}
