// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.ChainValidator;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Judges chains. Candidate paths come from a bounded search, the verdict from the JDK's PKIX engine (RFC 5280, section
 * 6), and the explanation from checks of our own that look at every certificate, where the engine stops at the first
 * fault and names it in its own terms.
 */
@Component
public final class PkixChainValidator implements ChainValidator {

    /** More certificates than any honest server sends; TLS stacks refuse at 10 to 100. */
    private static final int MAX_SERVED = 20;

    @Override
    public Verdict validate(
            List<X509Certificate> served, Collection<X509Certificate> anchors, Optional<GeneralName> host, Instant at) {
        if (served.isEmpty()) {
            Finding nothing = new Finding(
                    "no-certificate",
                    Severity.ERROR,
                    "The server presented no certificate.",
                    "Install a certificate on the device and select it for HTTPS.");
            return new Verdict(List.of(nothing), List.of());
        }
        Set<X509Certificate> distinct = new LinkedHashSet<>(served);
        List<Finding> general = new ArrayList<>();
        if (distinct.size() > MAX_SERVED) {
            general.add(new Finding(
                    "chain-too-long",
                    Severity.ERROR,
                    "The server presented " + distinct.size() + " certificates, more than the " + MAX_SERVED
                            + " that are looked at.",
                    "Install only the device certificate and its intermediates on the device."));
        }
        X509Certificate leaf = served.getFirst();
        host.flatMap(name -> HostNameCheck.check(leaf, name)).ifPresent(general::add);
        PathSearch.Result found =
                new PathSearch(distinct.stream().limit(MAX_SERVED).toList(), new LinkedHashSet<>(anchors)).from(leaf);
        List<X509Certificate> best = List.of();
        List<Finding> bestFindings = found.trusted().isEmpty() ? explainDeadEnd(found, at) : List.of();
        for (List<X509Certificate> path : found.trusted()) {
            List<Finding> findings = judge(path, at);
            if (best.isEmpty() || errors(findings) < errors(bestFindings)) {
                best = path;
                bestFindings = findings;
            }
        }
        general.addAll(bestFindings);
        general.sort(Comparator.comparing(Finding::severity));
        return new Verdict(general, best);
    }

    private static List<Finding> explainDeadEnd(PathSearch.Result found, Instant at) {
        List<Finding> findings = new ArrayList<>();
        findings.add(DeadEnd.explain(found));
        findings.addAll(PathChecks.check(found.deadEnd(), false, at));
        return findings;
    }

    private static List<Finding> judge(List<X509Certificate> path, Instant at) {
        List<Finding> findings = new ArrayList<>(PathChecks.check(path, true, at));
        if (errors(findings) == 0) {
            PkixEngine.refusal(path, at).ifPresent(findings::add);
        }
        return findings;
    }

    private static long errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }
}
