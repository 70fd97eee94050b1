// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.io.InterruptedIOException;
import java.time.Duration;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * Waits for what a device does in the background, by asking again and again: it has no way to tell.
 *
 * @param patience how long
 * @param pause the time between two questions
 */
record Waiting(Duration patience, Duration pause) {

    /** A question; true if the wait is over. */
    interface Question {
        boolean isOver() throws DeviceException;
    }

    /** Ask until it is over; false if that takes too long. */
    boolean until(Question question) throws DeviceException {
        long end = System.nanoTime() + patience.toNanos();
        while (!question.isOver()) {
            if (System.nanoTime() > end) {
                return false;
            }
            rest();
        }
        return true;
    }

    private void rest() throws DeviceException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(
                    new Failure.Unreachable("the wait for it was interrupted"),
                    new InterruptedIOException("interrupted"));
        }
    }
}
