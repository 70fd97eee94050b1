// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;

/** What a guide tells of its steps, one sentence each, before it goes on to the next. */
final class GuideSteps {

    private final CommandOutput output;
    private final List<JsonObject> rows = new ArrayList<>();
    private boolean changed;

    GuideSteps(CommandOutput output) {
        this.output = output;
    }

    /** From now on the device may not be what it was. */
    void changing() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /**
     * A step is done.
     *
     * @throws CliException {@code ExitCodes.INTERRUPTED} if somebody asked to stop meanwhile
     */
    void done(String sentence) throws CliException {
        tell(Tone.GOOD, sentence);
        output.requireNotInterrupted(
                changed
                        ? "Interrupted between two steps; the device stays as the last of them left it."
                        : "Interrupted between two steps; the device is unchanged.");
    }

    /** Something to know or to do, which the guide does not do. */
    void remark(String sentence) {
        tell(Tone.ATTENTION, sentence);
    }

    /** A step failed. */
    void failed(String sentence) {
        tell(Tone.BAD, sentence);
    }

    /**
     * A step failed, and the guide ends.
     *
     * @param exitCode one of {@code ExitCodes}
     */
    CliException stop(int exitCode, String sentence) {
        failed(sentence);
        return new CliException(
                exitCode,
                changed
                        ? "The guide ended early; the device stays as the steps that are done left it."
                        : "The guide ended early; the device is unchanged.");
    }

    /** Write what is left to be written. */
    void end() {
        if (output.format() == OutputFormat.JSON) {
            output.json(JsonObject.arrayOf(rows));
        }
    }

    private void tell(Tone tone, String sentence) {
        String clean = TextStyle.clean(sentence);
        if (output.isText()) {
            output.text(output.style().paint(tone, output.style().mark(tone)) + " " + clean);
            return;
        }
        JsonObject row = new JsonObject()
                .with(
                        "step",
                        switch (tone) {
                            case GOOD -> "done";
                            case BAD -> "failed";
                            case ATTENTION, PLAIN -> "remark";
                        })
                .with("message", clean);
        if (output.format() == OutputFormat.NDJSON) {
            output.json(row.text());
        } else {
            rows.add(row);
        }
    }
}
