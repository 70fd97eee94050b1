// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.Secret;

/** Small stand-ins for what the command line brings. */
final class Fakes {

    /** Keeps what is written. */
    static final class RecordingTerminal implements Terminal {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final StringBuffer err = new StringBuffer();
        private final CountDownLatch shown = new CountDownLatch(1);

        String data() {
            return out.toString(StandardCharsets.UTF_8);
        }

        String log() {
            return err.toString();
        }

        /** Is open as soon as data was written. */
        CountDownLatch shown() {
            return shown;
        }

        @Override
        public void out(String data) {
            out(data.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public synchronized void out(byte[] data) {
            out.writeBytes(data);
            shown.countDown();
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
            return false;
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

    /** Interrupted by the test. */
    static final class ManualInterruption implements Interruption {

        private final CountDownLatch requested = new CountDownLatch(1);

        void request() {
            requested.countDown();
        }

        @Override
        public boolean isRequested() {
            return requested.getCount() == 0;
        }

        @Override
        public void await() throws InterruptedException {
            requested.await();
        }
    }

    /** Writes the format's name and the run's id. */
    record Writer(String format, String fileName) implements ReportWriter {

        @Override
        public void write(RunReport report, OutputStream out) throws IOException {
            out.write((format + " of " + report.runId()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Fakes() {}
}
