// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainValidator.Candidate;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * One query on its way to a verdict: paths are judged as they are found, until one is valid; all of them where second
 * opinions are asked for, too, as a person wants to see everything. If none is valid, the one with the fewest errors is
 * explained.
 */
final class Inquiry {

    /** Candidates beyond this number are judged, but not told. */
    private static final int MAX_TOLD = 32;

    private final Question question;
    private final Strictness strictness;
    private final List<Candidate> judged = new ArrayList<>();

    Inquiry(Question question, Strictness strictness) {
        this.question = question;
        this.strictness = strictness;
    }

    ChainVerdict verdict() {
        boolean exhausted = false;
        PathBuilder builder = null;
        try {
            builder = new PathBuilder(question);
            search(builder);
        } catch (TooComplexException e) {
            exhausted = true;
        }
        boolean valid = judged.stream().anyMatch(Inquiry::isValid);
        if (exhausted && !valid) {
            return tooComplex();
        }
        if (judged.isEmpty() && builder != null) {
            return deadEnd(builder);
        }
        return told(best());
    }

    private void search(PathBuilder builder) {
        Optional<CertificationPath> path = builder.next();
        while (path.isPresent()) {
            Findings findings = new Findings(strictness);
            new PathJudge(question).judge(path.get(), findings);
            keep(new Candidate(path.get().parsed(), true, findings.list()));
            if (!findings.hasErrors() && !question.query().witnesses()) {
                return;
            }
            path = builder.next();
        }
    }

    private void keep(Candidate candidate) {
        if (judged.size() < MAX_TOLD) {
            judged.add(candidate);
        } else if (Findings.errors(candidate.findings()) < Findings.errors(best().findings())) {
            judged.set(MAX_TOLD - 1, candidate);
        }
    }

    private static boolean isValid(Candidate candidate) {
        return Findings.errors(candidate.findings()) == 0;
    }

    private Candidate best() {
        return judged.stream()
                .min(Comparator.comparing(candidate -> Findings.errors(candidate.findings())))
                .orElseThrow();
    }

    private ChainVerdict told(Candidate best) {
        List<Candidate> ordered = new ArrayList<>(List.of(best));
        judged.stream().filter(other -> other != best).forEach(ordered::add);
        return new ChainVerdict(best.findings(), best.path(), true, ordered);
    }

    private ChainVerdict deadEnd(PathBuilder builder) {
        CertificationPath path = builder.deadEnd();
        Findings findings = new Findings(strictness);
        try {
            DeadEnd.explain(path, builder.namesake(), question, findings);
            new PathJudge(question).judge(path, findings);
        } catch (TooComplexException e) {
            findings.addAll(List.of(complexity()));
        }
        Candidate only = new Candidate(path.parsed(), false, findings.list());
        return new ChainVerdict(only.findings(), only.path(), false, List.of(only));
    }

    private ChainVerdict tooComplex() {
        List<Finding> findings = new ArrayList<>(List.of(complexity()));
        List<ParsedCertificate> path = List.of(question.query().leaf());
        boolean anchored = false;
        if (!judged.isEmpty()) {
            findings.addAll(best().findings());
            path = best().path();
            anchored = true;
        }
        return new ChainVerdict(findings, path, anchored, judged);
    }

    private Finding complexity() {
        return new Finding(
                "too-complex",
                Severity.ERROR,
                "The certificates ask for more work than any honest ones do, so they are refused.",
                "Send only the certificates of one chain, with few names and constraints.",
                Optional.of(question.query().leaf().fingerprint()));
    }
}
