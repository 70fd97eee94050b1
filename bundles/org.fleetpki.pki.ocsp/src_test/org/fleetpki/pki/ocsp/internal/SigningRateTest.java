// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SigningRateTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final SigningRate rate = new SigningRate(10, nanos::get);

    private int take(int wanted) {
        int taken = 0;
        for (int i = 0; i < wanted; i++) {
            taken += rate.take() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void as_many_as_a_second_may_have_and_no_more() {
        assertEquals(10, take(100));
    }

    @Test
    void time_gives_new_ones_but_never_more_than_for_a_second() {
        take(100);
        nanos.addAndGet(300_000_000L);
        assertEquals(3, take(100));
        nanos.addAndGet(Long.MAX_VALUE / 2);
        assertEquals(10, take(100));
    }
}
