// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.path.PathWitness;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Judges chains by an implementation of RFC 5280 of its own; the engines of others are witnesses. */
@Component
public final class PathValidator implements ChainValidator {

    private final SignatureChecks signatures;
    private final List<PathWitness> witnesses = new CopyOnWriteArrayList<>();

    @Activate
    public PathValidator(@Reference SignatureChecks signatures) {
        this.signatures = signatures;
    }

    /** Engines come and go with the bundles that bring them. */
    @Reference(
            service = PathWitness.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addWitness(PathWitness witness) {
        witnesses.add(witness);
    }

    public void removeWitness(PathWitness witness) {
        witnesses.remove(witness);
    }

    @Override
    public ChainVerdict validate(ChainQuery query) {
        ChainVerdict verdict = judge(query, Strictness.LETTER);
        return query.witnesses() ? new WitnessOpinions(List.copyOf(witnesses)).heard(verdict, query) : verdict;
    }

    @Override
    public Verdict validate(
            List<X509Certificate> served, Collection<X509Certificate> anchors, Optional<GeneralName> host, Instant at) {
        if (served.isEmpty()) {
            return refusal(
                    "no-certificate",
                    "The server presented no certificate.",
                    "Install a certificate on the device and select it for HTTPS.");
        }
        JdkCertificates known = new JdkCertificates();
        if (known.parse(served.getFirst()).isEmpty()) {
            return refusal(
                    "malformed-certificate",
                    "The certificate that the server presented has not the structure of one.",
                    "Install another certificate on the device.");
        }
        ChainQuery query = ChainQuery.server(
                known.parse(served), known.parse(anchors), host.map(List::of).orElse(List.of()), at);
        ChainVerdict verdict = judge(query, Strictness.CLIENTS);
        List<ParsedCertificate> path = verdict.anchored() ? verdict.path() : List.of();
        return new Verdict(verdict.findings(), known.find(path));
    }

    private static Verdict refusal(String code, String message, String remedy) {
        return new Verdict(List.of(new Finding(code, Severity.ERROR, message, remedy)), List.of());
    }

    private ChainVerdict judge(ChainQuery query, Strictness strictness) {
        Work work = new Work();
        Question question = new Question(query, new Signatures(signatures, work), work);
        return new Inquiry(question, strictness).verdict();
    }
}
