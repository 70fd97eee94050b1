// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.fleetpki.pki.path.internal.Row.rfc5280;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.InhibitAnyPolicy;
import org.fleetpki.pki.model.extension.PolicyConstraints;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.extension.PolicyMappings.Mapping;
import org.fleetpki.pki.model.name.OidNames;

/** Certificate policies. */
final class PolicyRows {

    private static final String NO = "policy-not-permitted";
    private static final String GOLD = "1.3.6.1.4.1.55555.7.1";
    private static final String SILVER = "1.3.6.1.4.1.55555.7.2";

    private static final PolicyConstraints EXPLICIT = new PolicyConstraints(OptionalInt.of(0), OptionalInt.empty());

    /** A chain of which the issuer asks for a policy. */
    private static Row explicit(String id, String codes, List<String> issuing, List<String> leaf) {
        return rfc5280("policies: " + id, codes, scene -> {
            scene.issuing.with(true, EXPLICIT);
            if (!issuing.isEmpty()) {
                scene.issuing.with(false, CertificatePolicies.of(issuing.toArray(String[]::new)));
            }
            if (!leaf.isEmpty()) {
                scene.leaf.with(false, CertificatePolicies.of(leaf.toArray(String[]::new)));
            }
        });
    }

    private static Row mapped(String id, String codes, boolean inhibited, String leaf) {
        return rfc5280("mappings: " + id, codes, scene -> {
            scene.root.with(
                    true,
                    new PolicyConstraints(OptionalInt.of(0), inhibited ? OptionalInt.of(0) : OptionalInt.empty()));
            scene.issuing
                    .with(false, CertificatePolicies.of(GOLD))
                    .with(true, new PolicyMappings(List.of(new Mapping(GOLD, SILVER))));
            scene.leaf.with(false, CertificatePolicies.of(leaf));
        });
    }

    static Stream<Row> rows() {
        String any = OidNames.ANY_POLICY;
        return Stream.of(
                explicit("the same for both", "", List.of(GOLD), List.of(GOLD)),
                explicit("another in the leaf", NO, List.of(GOLD), List.of(SILVER)),
                explicit("none in the leaf", NO, List.of(GOLD), List.of()),
                explicit("none in the issuer", NO, List.of(), List.of(GOLD)),
                explicit("one in common", "", List.of(GOLD, SILVER), List.of("1.2.3", SILVER)),
                explicit("any in the issuer", "", List.of(any), List.of(GOLD)),
                explicit("any in the leaf", "", List.of(GOLD), List.of(any)),
                explicit("any in both", "", List.of(any), List.of(any)),
                rfc5280("policies: nobody asks", "", scene -> scene.issuing.with(false, CertificatePolicies.of(GOLD))),
                rfc5280("policies: the anchor asks", NO, scene -> scene.root.with(true, EXPLICIT)),
                rfc5280(
                        "policies: the anchor asks too late",
                        "",
                        scene -> scene.root.with(true, new PolicyConstraints(OptionalInt.of(5), OptionalInt.empty()))),
                rfc5280("policies: any is inhibited", NO, scene -> {
                    scene.root.with(true, EXPLICIT).with(true, new InhibitAnyPolicy(0));
                    scene.issuing.with(false, CertificatePolicies.of(GOLD));
                    scene.leaf.with(false, CertificatePolicies.of(any));
                }),
                rfc5280("policies: any is inhibited later", "", scene -> {
                    scene.root.with(true, EXPLICIT).with(true, new InhibitAnyPolicy(2));
                    scene.issuing.with(false, CertificatePolicies.of(any));
                    scene.leaf.with(false, CertificatePolicies.of(any));
                }),
                mapped("to the leaf's policy", "", false, SILVER),
                mapped("away from the issuer's", NO, false, GOLD),
                mapped("inhibited", NO, true, SILVER),
                rfc5280(
                        "mappings: of any",
                        "policy-mapping-of-any",
                        scene -> scene.issuing.with(true, new PolicyMappings(List.of(new Mapping(any, SILVER))))),
                rfc5280(
                        "policy constraints that are not critical",
                        "policy-limit-not-critical",
                        scene -> scene.issuing.with(
                                false, new PolicyConstraints(OptionalInt.of(9), OptionalInt.empty()))),
                rfc5280(
                        "inhibitAnyPolicy that is not critical",
                        "policy-limit-not-critical",
                        scene -> scene.issuing.with(false, new InhibitAnyPolicy(0))),
                rfc5280(
                        "empty policy constraints",
                        "policy-constraints-empty",
                        scene -> scene.issuing.with(
                                true, new PolicyConstraints(OptionalInt.empty(), OptionalInt.empty()))));
    }

    private PolicyRows() {}
}
