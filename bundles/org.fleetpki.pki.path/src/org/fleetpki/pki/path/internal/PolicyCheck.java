// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.InhibitAnyPolicy;
import org.fleetpki.pki.model.extension.PolicyConstraints;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.name.OidNames;

/**
 * Whether the path is valid under some policy where an authority asks for one (RFC 5280, 6.1.3 d-f, with the valid policy
 * graph of RFC 9618). The client accepts any policy. The anchor's own constraints count, as RFC 5937, 3.2 has it.
 */
final class PolicyCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        if (path.anchored() && path.size() > 1) {
            Walk walk = new Walk(path, question.work());
            if (!walk.isValid()) {
                findings.error(
                        "policy-not-permitted",
                        path.leaf(),
                        "An authority of the chain asks for a certificate policy, and no policy is valid for all"
                                + " certificates from " + path.get(path.size() - 2) + " down to " + path.leaf() + ".",
                        "Issue the certificate again with a policy (certificatePolicies) that its authorities have.");
            }
        }
        for (PathCertificate certificate : path.certificates()) {
            form(certificate, findings);
        }
    }

    /** The state of RFC 5280, 6.1.2 on its way from the anchor to the leaf. */
    private static final class Walk {

        private final CertificationPath path;
        private final PolicyGraph graph;
        private int explicit;
        private int mapping;
        private int any;

        Walk(CertificationPath path, Work work) {
            this.path = path;
            this.graph = new PolicyGraph(work);
            this.explicit = path.size();
            this.mapping = path.size();
            this.any = path.size();
            limit(path.last());
        }

        boolean isValid() {
            for (int i = path.size() - 2; i >= 0; i--) {
                PathCertificate certificate = path.get(i);
                boolean last = i == 0;
                boolean self = certificate.isSelfIssued();
                graph.certificate(certificate.find(CertificatePolicies.class), any > 0 || !last && self);
                if (explicit == 0 && graph.isEmpty()) {
                    return false;
                }
                if (last) {
                    return wrapUp(certificate);
                }
                graph.map(certificate.find(PolicyMappings.class), mapping > 0);
                if (!self) {
                    explicit = Math.max(0, explicit - 1);
                    mapping = Math.max(0, mapping - 1);
                    any = Math.max(0, any - 1);
                }
                limit(certificate);
            }
            return true;
        }

        /** RFC 5280, 6.1.5 a, b and g. */
        private boolean wrapUp(PathCertificate leaf) {
            OptionalInt own = leaf.find(PolicyConstraints.class)
                    .map(PolicyConstraints::requireExplicitPolicy)
                    .orElse(OptionalInt.empty());
            boolean asked = explicit <= 1 || own.isPresent() && own.getAsInt() == 0;
            return !asked || !graph.isEmpty();
        }

        private void limit(PathCertificate authority) {
            Optional<PolicyConstraints> constraints = authority.find(PolicyConstraints.class);
            if (constraints.isPresent()) {
                explicit = min(explicit, constraints.get().requireExplicitPolicy());
                mapping = min(mapping, constraints.get().inhibitPolicyMapping());
            }
            Optional<InhibitAnyPolicy> inhibit = authority.find(InhibitAnyPolicy.class);
            if (inhibit.isPresent()) {
                any = Math.min(any, Math.max(0, inhibit.get().skipCertificates()));
            }
        }

        private static int min(int value, OptionalInt limit) {
            return limit.isPresent() ? Math.min(value, Math.max(0, limit.getAsInt())) : value;
        }
    }

    private static void form(PathCertificate certificate, Findings findings) {
        for (String oid : new String[] {PolicyConstraints.OID, InhibitAnyPolicy.OID}) {
            if (certificate.has(oid) && !certificate.isCritical(oid)) {
                findings.departure(
                        "policy-limit-not-critical",
                        certificate,
                        "The extension " + OidNames.of(oid) + " of " + certificate + " is not critical.",
                        "Make the authority's certificate again with " + OidNames.of(oid) + " critical.");
            }
        }
        boolean mapsAny = certificate
                .find(PolicyMappings.class)
                .filter(mappings -> mappings.mappings().stream()
                        .anyMatch(mapping -> mapping.issuerPolicy().equals(OidNames.ANY_POLICY)
                                || mapping.subjectPolicy().equals(OidNames.ANY_POLICY)))
                .isPresent();
        if (mapsAny) {
            findings.error(
                    "policy-mapping-of-any",
                    certificate,
                    "The authority " + certificate + " maps anyPolicy, which RFC 5280, 4.2.1.5 forbids.",
                    "Make the authority's certificate again with mappings between its own policies.");
        }
        Optional<PolicyConstraints> constraints = certificate.find(PolicyConstraints.class);
        if (constraints.isPresent()
                && constraints.get().requireExplicitPolicy().isEmpty()
                && constraints.get().inhibitPolicyMapping().isEmpty()) {
            findings.departure(
                    "policy-constraints-empty",
                    certificate,
                    "The policy constraints of " + certificate + " are empty.",
                    "Make the authority's certificate again with something in them (RFC 5280, 4.2.1.11).");
        }
    }
}
