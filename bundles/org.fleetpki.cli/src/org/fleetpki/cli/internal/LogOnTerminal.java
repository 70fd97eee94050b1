// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextStyle;

/**
 * Brings the log to stderr, one line for each record: warnings, with {@code -v} all that our own code has to say, with
 * {@code -q} severe errors alone. {@code java.util.logging} is what stands behind {@link System.Logger}.
 */
final class LogOnTerminal extends Handler {

    /** Kept, because java.util.logging itself forgets a logger, with its level, that nobody holds. */
    private static final Logger OURS = Logger.getLogger("org.fleetpki");

    private static final Logger ROOT = Logger.getLogger("");

    private final Terminal terminal;
    private volatile boolean traces;

    private LogOnTerminal(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Replace the process's log handlers. */
    static LogOnTerminal install(Terminal terminal) {
        LogOnTerminal log = new LogOnTerminal(terminal);
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.addHandler(log);
        ROOT.setLevel(Level.WARNING);
        return log;
    }

    /** Log as much as a command's options ask for. */
    void follow(CommonOptions options) {
        traces = options.verbosity() > 0;
        ROOT.setLevel(options.isQuiet() ? Level.SEVERE : Level.WARNING);
        OURS.setLevel(traces ? Level.FINE : null);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            String name = String.valueOf(entry.getLoggerName());
            String line = entry.getLevel() + " " + name.substring(name.lastIndexOf('.') + 1) + ": " + message(entry);
            terminal.err(TextStyle.clean(line) + System.lineSeparator() + trace(entry.getThrown()));
        }
    }

    private static String message(LogRecord entry) {
        String pattern = String.valueOf(entry.getMessage());
        Object[] values = entry.getParameters();
        if (values == null || values.length == 0) {
            return pattern;
        }
        try {
            return MessageFormat.format(pattern, values);
        } catch (IllegalArgumentException e) {
            return pattern;
        }
    }

    private String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        if (!traces) {
            return "  " + TextStyle.clean(thrown.toString()) + System.lineSeparator();
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
