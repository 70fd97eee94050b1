// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void workThatHangsDoesNotHoldUpTheOthers() throws Exception {
        Places places = new Places(64);
        CountDownLatch working = new CountDownLatch(40);
        for (int i = 0; i < 40; i++) {
            Thread.ofVirtual().start(() -> {
                places.take();
                working.countDown(); // and never leaves
            });
        }
        assertTrue(working.await(60, TimeUnit.SECONDS), "all found a place, although none was given back");
    }

    @Test
    void thereAreNeverMoreThanTheLimit() throws Exception {
        Places places = new Places(7);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            Thread.ofVirtual().start(() -> {
                places.take();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                places.leave();
                done.countDown();
            });
        }
        assertTrue(done.await(60, TimeUnit.SECONDS));
        assertEquals(0, inside.get());
        assertTrue(most.get() <= 7, "at most " + most);
    }
}
