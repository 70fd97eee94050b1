// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** How one run of a command writes, as its {@link CommonOptions} ask for. */
public final class CommandOutput {

    private final Terminal terminal;
    private final CommonOptions options;
    private final Interruption interruption;
    private final TextStyle style;

    public CommandOutput(Terminal terminal, CommonOptions options, Interruption interruption) {
        this.terminal = terminal;
        this.options = options;
        this.interruption = interruption;
        this.style = TextStyle.of(terminal, options);
    }

    public TextStyle style() {
        return style;
    }

    public OutputFormat format() {
        return options.format();
    }

    public boolean isText() {
        return options.format() == OutputFormat.TEXT;
    }

    /** What people type to call this program, for hints. */
    public String programName() {
        return terminal.programName();
    }

    /** Write data for people. */
    public void text(String text) {
        terminal.out(text.endsWith("\n") ? text : text + System.lineSeparator());
    }

    /** Write JSON: always UTF-8 (RFC 8259, section 8.1), whatever the terminal's own encoding is, and at once. */
    public void json(String json) {
        terminal.out((json.endsWith("\n") ? json : json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Say something to a person on stderr, unless that was forbidden. */
    public void note(String sentence) {
        if (!options.isQuiet()) {
            warn(sentence);
        }
    }

    /** Say what is wrong on stderr; this is never forbidden. */
    public void warn(String sentence) {
        terminal.err(sentence + System.lineSeparator());
    }

    /**
     * Something to be told how a verb gets on: it shows progress where there is a person to see it, writes each result
     * as a line of JSON where that was asked for, and passes an interruption on.
     *
     * @param verb what is going on, such as {@code Observing}
     * @param json the JSON form of a result
     */
    public <T> ProgressLine<T> progress(String verb, Function<T, String> json) {
        return options.format() == OutputFormat.NDJSON
                ? progressTo(verb, result -> json(json.apply(result)))
                : progress(verb);
    }

    /** The same for results that are no data of the command, only steps on its way. */
    public <T> ProgressLine<T> progress(String verb) {
        return progressTo(verb, result -> {});
    }

    private <T> ProgressLine<T> progressTo(String verb, Consumer<T> each) {
        return new ProgressLine<>(terminal, look(), verb, interruption, each, System::nanoTime);
    }

    /**
     * Go on only if nobody asked to stop.
     *
     * @param sentence what the interruption means
     * @throws CliException {@link ExitCodes#INTERRUPTED}
     */
    public void requireNotInterrupted(String sentence) throws CliException {
        if (interruption.isRequested()) {
            throw new CliException(ExitCodes.INTERRUPTED, sentence);
        }
    }

    private ProgressLine.Look look() {
        if (options.isQuiet()) {
            return ProgressLine.Look.NONE;
        }
        if (options.verbosity() > 0) {
            return ProgressLine.Look.PLAIN;
        }
        return terminal.isInteractive() ? ProgressLine.Look.DRAWN : ProgressLine.Look.NONE;
    }
}
