// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment by which something must be over, measured on the clock that is never set. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or the one that comes so much later than now, whichever is first. */
    Deadline orIn(Duration time) {
        Deadline other = in(time);
        return other.nanos - nanos < 0 ? other : this;
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    /** The time left in milliseconds, at least one. */
    int millisLeft() throws SocketTimeoutException {
        long left = nanos - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("time is over");
        }
        return (int) Math.clamp(Duration.ofNanos(left).toMillis(), 1, Integer.MAX_VALUE);
    }
}
