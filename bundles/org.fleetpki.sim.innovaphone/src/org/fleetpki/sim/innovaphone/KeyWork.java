// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Memory;

/** Makes keys in the background, while the device says "busy". A key that is not ready is lost with the power. */
final class KeyWork {

    private static final Logger LOG = System.getLogger(KeyWork.class.getName());

    private final Memory<State> memory;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Conditions conditions;
    private final ExecutorService processor;
    private final Duration time;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final CountDownLatch off = new CountDownLatch(1);

    /**
     * @param processor does what takes long
     * @param time how long a key takes at least
     */
    KeyWork(
            Memory<State> memory,
            InstantSource clock,
            SecureRandom random,
            Conditions conditions,
            ExecutorService processor,
            Duration time) {
        this.memory = memory;
        this.clock = clock;
        this.random = random;
        this.conditions = conditions;
        this.processor = processor;
        this.time = time;
    }

    boolean isBusy(String target) {
        return busy.contains(target);
    }

    Set<String> busy() {
        return Set.copyOf(busy);
    }

    /** Begin, unless the place is busy. */
    void start(String target, KeyOrder order, Runnable ready) {
        if (busy.add(target)) {
            Thread.ofVirtual().name("sim-innovaphone-key").start(() -> work(target, order, ready));
        }
    }

    private void work(String target, KeyOrder order, Runnable ready) {
        try {
            KeyPair key = key(target, order);
            if (off.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            conditions.awaitKeys();
            memory.change(state -> state.with(target, order.fill(state.place(target), key, clock.instant(), random)));
            busy.remove(target);
            ready.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException e) {
            LOG.log(Level.DEBUG, "A simulated innovaphone device lost a key that it made: {0}", e.getMessage());
        } finally {
            busy.remove(target);
        }
    }

    private KeyPair key(String target, KeyOrder order) throws InterruptedException, ExecutionException {
        if (order.kind().isPresent()) {
            KeyKind kind = order.kind().get();
            return processor.submit(() -> kind.generate(random)).get();
        }
        Place place = memory.state().place(target);
        return new KeyPair(place.chain().getFirst().getPublicKey(), place.key().orElseThrow());
    }

    /** Stop. */
    void switchOff() {
        off.countDown();
    }
}
