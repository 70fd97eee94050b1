// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.List;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainValidator.Candidate;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.ParsedCertificate;

/** Verdicts and paths for people. */
final class VerdictText {

    private static final int SHORT_PRINT = 16;

    private final TextStyle style;
    private final StringBuilder text = new StringBuilder();

    VerdictText(TextStyle style) {
        this.style = style;
    }

    /** Whether it is valid, the path, and each finding with its remedy. */
    VerdictText verdict(ChainVerdict verdict) {
        Tone tone = verdict.isValid() ? Tone.GOOD : Tone.BAD;
        line(0, tone, verdict.isValid() ? "valid" : "not valid");
        tree(verdict.path(), verdict.anchored());
        verdict.findings().forEach(this::finding);
        return this;
    }

    /** A candidate path, the leaf first and each issuer one step further in. */
    VerdictText candidate(Candidate candidate) {
        boolean valid = candidate.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        line(0, valid ? Tone.GOOD : Tone.BAD, candidate.anchored() ? "leads to trust" : "ends without trust");
        tree(candidate.path(), candidate.anchored());
        candidate.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(this::finding);
        return this;
    }

    private void tree(List<ParsedCertificate> path, boolean anchored) {
        for (int i = 0; i < path.size(); i++) {
            ParsedCertificate certificate = path.get(i);
            boolean anchor = anchored && i == path.size() - 1;
            line(
                    i + 1,
                    Tone.PLAIN,
                    certificate + "  [" + certificate.fingerprint().hex().substring(0, SHORT_PRINT) + "]"
                            + (anchor ? "  trusted" : ""));
        }
    }

    private void finding(Finding finding) {
        Tone tone = finding.severity() == Severity.ERROR ? Tone.BAD : Tone.ATTENTION;
        line(1, tone, finding.code() + ": " + finding.message());
        line(3, Tone.PLAIN, style.arrow() + " " + finding.remedy());
    }

    private void line(int depth, Tone tone, String words) {
        String clean = TextStyle.clean(words);
        String shown = tone == Tone.PLAIN ? clean : style.paint(tone, style.mark(tone) + " " + clean);
        text.append("  ".repeat(depth)).append(shown).append(System.lineSeparator());
    }

    String text() {
        return text.toString();
    }
}
