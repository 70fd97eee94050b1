// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;

/** The texts of a rule, which never change. */
public abstract class Rule implements LintRule {

    private final Text text;

    /** @param text made in the constructor of the rule, beginning with {@link Text#rfc} or one of its kind */
    protected Rule(Text text) {
        this.text = text;
    }

    /**
     * Everything that a rule says of itself.
     *
     * @param effective since when; null if always
     */
    public record Text(
            String id,
            Severity severity,
            Source source,
            String citation,
            LocalDate effective,
            String summary,
            String explanation,
            String remedy) {

        /** A rule of an RFC; the citation names it. */
        public static Text rfc(String id, Severity severity, String citation) {
            return new Text(id, severity, Source.RFC, citation, null, "", "", "");
        }

        /** A rule of the Baseline Requirements; the citation is the section alone. */
        public static Text baseline(String id, Severity severity, String section) {
            String citation = "CA/Browser Forum Baseline Requirements, " + section;
            return new Text(id, severity, Source.BASELINE_REQUIREMENTS, citation, null, "", "", "");
        }

        /** A rule that devices and their clients make necessary. */
        public static Text device(String id, Severity severity, String citation) {
            return new Text(id, severity, Source.DEVICE, citation, null, "", "", "");
        }

        /** A rule that the field has learned. */
        public static Text community(String id, Severity severity, String citation) {
            return new Text(id, severity, Source.COMMUNITY, citation, null, "", "", "");
        }

        /** Asked of certificates that begin on a day or later. */
        public Text since(int year, int month, int day) {
            LocalDate date = LocalDate.of(year, month, day);
            return new Text(id, severity, source, citation, date, summary, explanation, remedy);
        }

        /** The sentence that tells what is asked for. */
        public Text asks(String sentence) {
            return new Text(id, severity, source, citation, effective, sentence, explanation, remedy);
        }

        /** Why. */
        public Text because(String sentences) {
            return new Text(id, severity, source, citation, effective, summary, sentences, remedy);
        }

        /** The sentence that tells what to do. */
        public Text remedy(String sentence) {
            return new Text(id, severity, source, citation, effective, summary, explanation, sentence);
        }
    }

    /** The rule is kept. */
    protected static Optional<String> kept() {
        return Optional.empty();
    }

    /** The rule is broken, and its summary says everything. */
    protected static Optional<String> broken() {
        return Optional.of("");
    }

    /** The rule is broken by something that can be named. @param what a phrase without a full stop */
    protected static Optional<String> broken(String what) {
        return Optional.of(what);
    }

    /** Kept, or broken where the summary says everything. */
    protected static Optional<String> keptIf(boolean condition) {
        return condition ? kept() : broken();
    }

    @Override
    public final String id() {
        return text.id();
    }

    @Override
    public final Severity severity() {
        return text.severity();
    }

    @Override
    public final Source source() {
        return text.source();
    }

    @Override
    public final String citation() {
        return text.citation();
    }

    @Override
    public final Optional<LocalDate> effective() {
        return Optional.ofNullable(text.effective());
    }

    @Override
    public final String summary() {
        return text.summary();
    }

    @Override
    public final String explanation() {
        return text.explanation();
    }

    @Override
    public final String remedy() {
        return text.remedy();
    }
}
