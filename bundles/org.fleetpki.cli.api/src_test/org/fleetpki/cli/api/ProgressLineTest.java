// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final Recorder recorder = new Recorder();
    private final List<String> finished = new ArrayList<>();
    private boolean interrupted;
    private long now = 1_000_000_000L;

    private ProgressLine<String> line(ProgressLine.Look look) {
        return new ProgressLine<>(recorder, look, "Observing", new Asked(), finished::add, () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void theLineTellsCountRateAndRemainingTime() {
        ProgressLine<String> line = line(ProgressLine.Look.DRAWN);

        line.begin(10);
        pass(Duration.ofSeconds(2));
        line.finished("cam-1");
        line.finished("cam-2");
        pass(Duration.ofSeconds(1));
        line.working("cam-3", "Read the settings");

        assertEquals("Observing 2/10  0.7/s  12 s left  cam-3: Read the settings", recorder.lastDrawn());
        assertFalse(recorder.err.toString().contains("\n"), "one line, drawn again and again");
    }

    @Test
    void aLongRestIsToldInMinutes() {
        ProgressLine<String> line = line(ProgressLine.Look.DRAWN);
        line.begin(100);
        pass(Duration.ofSeconds(60));

        line.finished("cam-1");

        assertTrue(recorder.lastDrawn().contains("99 min left"), recorder::lastDrawn);
    }

    @Test
    void itIsDrawnAtMostTenTimesASecond() {
        ProgressLine<String> line = line(ProgressLine.Look.DRAWN);
        line.begin(1);
        int length = recorder.err.length();

        line.working("cam-1", "Look");
        assertEquals(length, recorder.err.length());

        pass(Duration.ofMillis(100));
        line.working("cam-1", "Look");
        assertTrue(recorder.err.length() > length);
    }

    @Test
    void resultsAreWrittenWhileNoLineStandsThere() {
        ProgressLine<String> line = new ProgressLine<>(
                recorder,
                ProgressLine.Look.DRAWN,
                "Observing",
                new Asked(),
                result -> finished.add(recorder.visible() + result),
                () -> now);
        line.begin(1);

        line.finished("cam-1");

        assertEquals(List.of("cam-1"), finished);
        line.clear();
        assertEquals("", recorder.visible());
    }

    @Test
    void aLongStepIsCut() {
        ProgressLine<String> line = line(ProgressLine.Look.DRAWN);
        line.begin(1);
        pass(Duration.ofSeconds(1));

        line.working("cam-1", "word ".repeat(100));

        assertEquals(79, recorder.lastDrawn().length());
        assertTrue(recorder.lastDrawn().endsWith("..."), recorder::lastDrawn);
    }

    @Test
    void plainLinesStandAlone() {
        ProgressLine<String> line = line(ProgressLine.Look.PLAIN);
        line.begin(2);
        line.working("cam-1", "Look");
        line.finished("cam-1");
        line.clear();

        assertEquals(
                List.of("Observing 2 devices", "cam-1: Look", "Observing: 1 of 2"),
                recorder.err.toString().lines().toList());
    }

    @Test
    void noneWritesNothingAndStillPassesOn() {
        ProgressLine<String> line = line(ProgressLine.Look.NONE);
        line.begin(1);
        line.working("cam-1", "Look");
        line.finished("cam-1");
        line.clear();

        assertEquals("", recorder.err.toString());
        assertEquals(List.of("cam-1"), finished);
    }

    @Test
    void anInterruptionIsPassedOn() {
        ProgressLine<String> line = line(ProgressLine.Look.NONE);
        assertFalse(line.isCancelled());
        interrupted = true;
        assertTrue(line.isCancelled());
    }

    private final class Asked implements Interruption {

        @Override
        public boolean isRequested() {
            return interrupted;
        }

        @Override
        public void await() {
            throw new IllegalStateException("progress waits for nobody");
        }
    }

    /** Keeps stderr, and shows what a person would see in its last line. */
    private static final class Recorder implements Terminal {

        private final StringBuilder err = new StringBuilder();

        String lastDrawn() {
            String all = err.toString().stripTrailing();
            return all.substring(all.lastIndexOf('\r') + 1);
        }

        String visible() {
            StringBuilder shown = new StringBuilder();
            int cursor = 0;
            for (char c : err.toString().toCharArray()) {
                if (c == '\r') {
                    cursor = 0;
                } else {
                    shown.replace(cursor, Math.min(cursor + 1, shown.length()), String.valueOf(c));
                    cursor++;
                }
            }
            return shown.toString().strip();
        }

        @Override
        public void out(String data) {
            throw new IllegalStateException("progress is no data");
        }

        @Override
        public void out(byte[] data) {
            throw new IllegalStateException("progress is no data");
        }

        @Override
        public void err(String text) {
            err.append(text);
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public Optional<IOException> outFailure() {
            return Optional.empty();
        }

        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public OptionalInt columns() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isColourful() {
            return false;
        }

        @Override
        public String programName() {
            return "fleetpki";
        }

        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public Optional<Secret> askSecret(String question) {
            return Optional.empty();
        }
    }
}
