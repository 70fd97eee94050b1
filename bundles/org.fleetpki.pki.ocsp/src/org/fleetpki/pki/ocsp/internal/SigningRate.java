// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.util.function.LongSupplier;

/** Lets so many signatures pass each second, and no more: whoever asks at random must not keep the key busy. */
final class SigningRate {

    private static final long SECOND = 1_000_000_000L;

    private final long perSecond;
    private final LongSupplier nanos;
    private long spare;
    private long last;

    /** @param nanos a clock that only goes forward */
    SigningRate(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.spare = perSecond * SECOND;
        this.last = nanos.getAsLong();
    }

    /** Take the permission for one, if there is one left; what was not used is kept for a second. */
    synchronized boolean take() {
        long now = nanos.getAsLong();
        long passed = Math.min(now - last, SECOND);
        last = now;
        spare = Math.min(spare + passed * perSecond, perSecond * SECOND);
        if (spare < SECOND) {
            return false;
        }
        spare -= SECOND;
        return true;
    }
}
