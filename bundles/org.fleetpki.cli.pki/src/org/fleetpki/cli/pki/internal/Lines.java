// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.List;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;

/** A sheet of lines with a label and a value each, as {@code show} commands write it. */
public final class Lines {

    private static final int LABEL = 22;

    private final TextStyle style;
    private final StringBuilder text = new StringBuilder();

    public Lines(TextStyle style) {
        this.style = style;
    }

    /** Begin a part. */
    public Lines heading(String heading) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(TextStyle.clean(heading)).append('\n');
        return this;
    }

    public Lines line(String label, String value) {
        return line(label, Tone.PLAIN, value);
    }

    /** A value to be noticed, with its mark. */
    public Lines line(String label, Tone tone, String value) {
        String shown = TextStyle.clean(value);
        String marked = tone == Tone.PLAIN ? shown : style.paint(tone, style.mark(tone) + " " + shown);
        text.append("  ").append(pad(label)).append(marked).append('\n');
        return this;
    }

    /** Several values under one label. */
    public Lines lines(String label, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            line(i == 0 ? label : "", values.get(i));
        }
        return this;
    }

    private static String pad(String label) {
        String clean = TextStyle.clean(label);
        return clean.length() < LABEL ? clean + " ".repeat(LABEL - clean.length()) : clean + "  ";
    }

    public String text() {
        return text.toString();
    }
}
