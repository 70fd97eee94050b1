// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.io.InterruptedIOException;
import java.time.Duration;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceHttp;

/** Changes that may restart the web server under their own answer. What counts is what it serves afterwards. */
final class WebServerChange {

    private static final Duration RESTART = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A call. */
    interface Step {
        void run() throws DeviceException;
    }

    /** Make a change; a lost answer is no failure. */
    static void make(Step step) throws DeviceException {
        try {
            step.run();
        } catch (DeviceException e) {
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }

    /** Make a change after another one, as soon as the web server is back. */
    static void makeNext(Step step) throws DeviceException {
        long end = System.nanoTime() + RESTART.toNanos();
        while (true) {
            try {
                step.run();
                return;
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable)
                        || Thread.currentThread().isInterrupted()
                        || System.nanoTime() > end) {
                    throw e;
                }
            }
            pause(PAUSE);
        }
    }

    /** Wait where nothing signals. */
    static void pause(Duration time) throws DeviceException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(
                    new Failure.Unreachable("the wait for the device was interrupted"),
                    new InterruptedIOException("interrupted"));
        }
    }

    private WebServerChange() {}
}
