// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.api.path.PathWitness;

/** Second opinions of other path engines, and what is made of them. */
final class WitnessOpinions {

    private final List<PathWitness> witnesses;

    /** @param refusal empty if the witness accepts the path */
    private record Opinion(String witness, Optional<String> refusal) {

        @Override
        public String toString() {
            return witness + (refusal.isEmpty() ? " accepts it" : " refuses it (" + refusal.get() + ")");
        }
    }

    WitnessOpinions(List<PathWitness> witnesses) {
        this.witnesses = witnesses;
    }

    /** The verdict, with what the witnesses say about its path. */
    ChainVerdict heard(ChainVerdict verdict, ChainQuery query) {
        if (witnesses.isEmpty() || !verdict.anchored() || verdict.path().size() < 2) {
            return verdict;
        }
        // certificates know no fractions of a second, and the verdict was made without them
        Instant at = query.at().truncatedTo(ChronoUnit.SECONDS);
        List<Opinion> opinions = witnesses.stream()
                .map(witness -> new Opinion(
                        PrintableName.text(witness.name()),
                        witness.refusal(verdict.path(), at).map(PrintableName::text)))
                .toList();
        List<Finding> findings = new ArrayList<>(verdict.findings());
        finding(verdict, opinions).ifPresent(finding -> add(findings, finding));
        return new ChainVerdict(findings, verdict.path(), true, verdict.candidates());
    }

    private static Optional<Finding> finding(ChainVerdict verdict, List<Opinion> opinions) {
        long refusals = opinions.stream()
                .filter(opinion -> opinion.refusal().isPresent())
                .count();
        String words = opinions.stream().map(Opinion::toString).collect(Collectors.joining(", "));
        if (verdict.isValid() && refusals > 1 && refusals == opinions.size()) {
            return Optional.of(new Finding(
                    "path-refused",
                    Severity.ERROR,
                    "All other path engines refuse the path that is accepted here: " + words + ".",
                    "Issue the certificate again within the limits that its issuers' certificates set.",
                    Optional.of(verdict.path().getFirst().fingerprint())));
        }
        boolean disagree = verdict.isValid() ? refusals > 0 : refusals > 0 && refusals < opinions.size();
        return disagree
                ? Optional.of(new Finding(
                        "engines-disagree",
                        Severity.WARNING,
                        "Path engines disagree about this path: " + words + "; here it is "
                                + (verdict.isValid() ? "accepted" : "refused") + ".",
                        "Expect that some programs refuse it, and issue the certificate again without what they refuse.",
                        Optional.of(verdict.path().getFirst().fingerprint())))
                : Optional.empty();
    }

    /** Errors stay first. */
    private static void add(List<Finding> findings, Finding finding) {
        int at = finding.severity() == Severity.ERROR ? 0 : (int) Findings.errors(findings);
        findings.add(at, finding);
    }
}
