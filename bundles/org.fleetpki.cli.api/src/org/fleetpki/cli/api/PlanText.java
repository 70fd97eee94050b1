// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.List;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DevicePlan.Change;
import org.fleetpki.fleet.api.DevicePlan.Step;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.Plan;

/** A plan for people: for each device the verdict, the reason, the difference field by field, and the steps. */
public final class PlanText {

    private static final String INDENT = "    ";

    private final TextStyle style;

    public PlanText(TextStyle style) {
        this.style = style;
    }

    /** All devices, and the counts. */
    public String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (DevicePlan device : plan.devices()) {
            append(text, device);
        }
        line(
                text,
                "Plan " + plan.id() + " for " + plan.fleetName() + ": "
                        + new Counts(plan.devices().stream().map(device -> words(device.verdict()))).sentence());
        return text.toString();
    }

    private void append(StringBuilder text, DevicePlan plan) {
        Tone tone = tone(plan.verdict());
        String family = plan.family().isEmpty() ? "" : ", " + plan.family();
        text.append(style.paint(tone, style.mark(tone))).append(' ');
        line(text, plan.device().id() + " (" + plan.device().host() + family + "): " + words(plan.verdict()));
        if (!plan.reason().isEmpty()) {
            wrapped(text, INDENT, plan.reason());
        }
        int widest = plan.changes().stream()
                .mapToInt(change -> LineWrap.length(change.field()))
                .max()
                .orElse(0);
        for (Change change : plan.changes()) {
            String padding = " ".repeat(widest - LineWrap.length(change.field()));
            String before = change.before().isEmpty() ? "(none)" : change.before();
            String after = change.after().isEmpty() ? "(removed)" : change.after();
            wrapped(
                    text,
                    INDENT + TextStyle.clean(change.field()) + padding + "  ",
                    before + " " + style.arrow() + " " + after);
        }
        numbered(text, plan.steps().stream().map(PlanText::words).toList());
        numbered(text, plan.manual());
        plan.notes().forEach(note -> wrapped(text, INDENT + "! ", note));
    }

    private void numbered(StringBuilder text, List<String> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            wrapped(text, INDENT + (i + 1) + ". ", sentences.get(i));
        }
    }

    /** A text behind a lead-in, with the lines that follow indented as far. */
    private void wrapped(StringBuilder text, String leadIn, String words) {
        int room = Math.max(20, style.columns() - LineWrap.length(leadIn));
        String lead = leadIn;
        for (String line : LineWrap.wrap(TextStyle.clean(words), room)) {
            text.append(lead).append(line).append(System.lineSeparator());
            lead = " ".repeat(LineWrap.length(leadIn));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(TextStyle.clean(line)).append(System.lineSeparator());
    }

    private static String words(Step step) {
        return step.kind().words() + (step.detail().isEmpty() ? "" : ": " + step.detail());
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case CHANGE -> "to change";
            case NOTHING_TO_DO -> "nothing to do";
            case MANUAL -> "by hand";
            case REFUSED -> "refused";
            case UNKNOWN -> "cannot be planned for";
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CHANGE, MANUAL -> Tone.ATTENTION;
            case NOTHING_TO_DO -> Tone.GOOD;
            case REFUSED, UNKNOWN -> Tone.BAD;
        };
    }
}
