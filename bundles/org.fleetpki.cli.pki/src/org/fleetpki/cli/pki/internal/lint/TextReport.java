// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/** Results as sentences. */
final class TextReport implements LintReport {

    private final Terminal terminal;
    private final TextStyle style;

    TextReport(Terminal terminal, TextStyle style) {
        this.terminal = terminal;
        this.style = style;
    }

    @Override
    public void add(Linted result) {
        StringBuilder text = new StringBuilder();
        String name = result.name().isEmpty() ? "" : " " + result.name();
        Tone tone = result.hasErrors() ? Tone.BAD : result.findings().isEmpty() ? Tone.GOOD : Tone.ATTENTION;
        line(
                text,
                style.paint(tone, style.mark(tone)) + " ",
                result.file() + ": " + result.kind() + name + ", " + counts(result));
        for (Finding finding : result.findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            line(
                    text,
                    "  " + style.paint(tone(finding.severity()), severity) + " ",
                    "[" + finding.code() + "] " + finding.message());
            line(text, "    ", finding.remedy());
        }
        terminal.out(text.toString());
    }

    private static void line(StringBuilder text, String before, String foreign) {
        text.append(before).append(TextStyle.clean(foreign)).append(System.lineSeparator());
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case NOTICE -> Tone.PLAIN;
        };
    }

    private static String counts(Linted result) {
        Map<Severity, Long> counts = result.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::severity, () -> new EnumMap<>(Severity.class), Collectors.counting()));
        return counts.isEmpty()
                ? "nothing to say"
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " "
                                + entry.getKey().name().toLowerCase(Locale.ROOT) + (entry.getValue() == 1 ? "" : "s"))
                        .collect(Collectors.joining(", "));
    }
}
