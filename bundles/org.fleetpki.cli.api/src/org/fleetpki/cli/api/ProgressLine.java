// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.fleetpki.fleet.api.Progress;

/**
 * Shows on stderr how a verb gets on: on a terminal one line that is drawn again and again, with the count, the rate
 * and the remaining time; with {@code -v} a plain line for each step; else nothing.
 *
 * @param <T> what there is one of for each device when it is finished
 */
public final class ProgressLine<T> implements Progress<T> {

    /** How it is shown. */
    public enum Look {
        DRAWN,
        PLAIN,
        NONE
    }

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final int COLUMNS = 79;

    private final Terminal terminal;
    private final Look look;
    private final String verb;
    private final Interruption interruption;
    private final Consumer<T> each;
    private final LongSupplier nanos;

    private int devices;
    private int finished;
    private long begunAt;
    private long drawnAt;
    private String step = "";
    private int shown;

    /**
     * @param verb what is going on, such as {@code Observing}
     * @param each is given what is finished, one at a time, while no progress line stands on the terminal
     * @param nanos a clock as {@link System#nanoTime()}
     */
    public ProgressLine(
            Terminal terminal,
            Look look,
            String verb,
            Interruption interruption,
            Consumer<T> each,
            LongSupplier nanos) {
        this.terminal = terminal;
        this.look = look;
        this.verb = verb;
        this.interruption = interruption;
        this.each = each;
        this.nanos = nanos;
    }

    @Override
    public synchronized void begin(int count) {
        devices = count;
        finished = 0;
        begunAt = nanos.getAsLong();
        if (look == Look.PLAIN) {
            say(verb + " " + count + (count == 1 ? " device" : " devices"));
        }
        draw();
    }

    @Override
    public synchronized void working(String deviceId, String words) {
        step = TextStyle.clean(deviceId + ": " + words);
        if (look == Look.PLAIN) {
            say(step);
        } else if (nanos.getAsLong() - drawnAt >= REDRAW_NANOS) {
            draw();
        }
    }

    @Override
    public synchronized void finished(T result) {
        finished++;
        clear();
        each.accept(result);
        if (look == Look.PLAIN) {
            say(verb + ": " + finished + " of " + devices);
        }
        draw();
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }

    /** Take the line off the terminal, when the verb has returned. */
    public synchronized void clear() {
        if (shown > 0) {
            terminal.err("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    private void say(String line) {
        terminal.err(line + System.lineSeparator());
    }

    private void draw() {
        if (look != Look.DRAWN) {
            return;
        }
        drawnAt = nanos.getAsLong();
        String line = LineWrap.cut(verb + " " + finished + "/" + devices + pace() + "  " + step, COLUMNS, "...");
        int length = LineWrap.length(line);
        terminal.err("\r" + line + " ".repeat(Math.max(0, shown - length)));
        shown = Math.max(length, shown);
    }

    private String pace() {
        double seconds = (nanos.getAsLong() - begunAt) / 1e9;
        if (finished == 0 || seconds <= 0) {
            return "";
        }
        double rate = finished / seconds;
        String speed = String.format(Locale.ROOT, "  %.1f/s", rate);
        return finished >= devices ? speed : speed + "  " + words(Math.round((devices - finished) / rate)) + " left";
    }

    private static String words(long seconds) {
        return seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
