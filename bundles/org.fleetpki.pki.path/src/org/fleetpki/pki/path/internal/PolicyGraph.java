// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CertificatePolicies.Policy;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.name.OidNames;

/**
 * The lowest level of the valid policy graph (RFC 9618, section 5): each policy stands once, so that it grows with the
 * certificates and not, as the tree of RFC 5280, with the product of their policies. The levels above need not be kept,
 * because a client that accepts any policy asks only whether the lowest one is empty.
 */
final class PolicyGraph {

    private final Work work;

    /** The valid policies, each with those that the next certificate may have in its place. */
    private Map<String, Set<String>> level = new HashMap<>();

    PolicyGraph(Work work) {
        this.work = work;
        level.put(OidNames.ANY_POLICY, Set.of(OidNames.ANY_POLICY));
    }

    boolean isEmpty() {
        return level.isEmpty();
    }

    /**
     * Go to the next certificate (RFC 9618, 5.3).
     *
     * @param anyAllowed whether anyPolicy in it still stands for every policy
     */
    void certificate(Optional<CertificatePolicies> policies, boolean anyAllowed) {
        if (policies.isEmpty() || level.isEmpty()) {
            level.clear();
            return;
        }
        Set<String> expected = new HashSet<>();
        level.values().forEach(expected::addAll);
        work.spend(expected.size() + policies.get().policies().size());
        boolean anyValid = level.containsKey(OidNames.ANY_POLICY);
        Map<String, Set<String>> next = new HashMap<>();
        boolean any = false;
        for (Policy policy : policies.get().policies()) {
            if (policy.oid().equals(OidNames.ANY_POLICY)) {
                any = true;
            } else if (anyValid || expected.contains(policy.oid())) {
                next.put(policy.oid(), Set.of(policy.oid()));
            }
        }
        if (any && anyAllowed) {
            expected.forEach(policy -> next.putIfAbsent(policy, Set.of(policy)));
        }
        level = next;
    }

    /**
     * Carry out what the certificate says about its issuer's policies (RFC 9618, 5.4).
     *
     * @param allowed whether policies may still be mapped; if not, those that would be are no longer valid
     */
    void map(Optional<PolicyMappings> mappings, boolean allowed) {
        if (mappings.isEmpty()) {
            return;
        }
        Map<String, Set<String>> mapped = new HashMap<>();
        mappings.get()
                .mappings()
                .forEach(mapping -> mapped.computeIfAbsent(mapping.issuerPolicy(), policy -> new HashSet<>())
                        .add(mapping.subjectPolicy()));
        work.spend(mappings.get().mappings().size());
        boolean anyValid = level.containsKey(OidNames.ANY_POLICY);
        mapped.forEach((policy, others) -> {
            if (!allowed) {
                level.remove(policy);
            } else if (anyValid || level.containsKey(policy)) {
                level.put(policy, others);
            }
        });
    }
}
