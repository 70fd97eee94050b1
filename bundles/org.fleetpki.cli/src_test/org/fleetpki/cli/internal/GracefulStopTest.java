// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GracefulStopTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final ProcessInterruption interruption = new ProcessInterruption();

    @Test
    void theProcessWaitsUntilTheCommandHasEnded() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (GracefulStop stop = new GracefulStop(interruption, () -> false, LONG)) {
            Thread hook = new Thread(() -> {
                stop.stop();
                stopped.countDown();
            });
            hook.start();
            interruption.await();
            assertFalse(stopped.await(300, TimeUnit.MILLISECONDS), "the command has not ended yet");
        }
        assertTrue(stopped.await(30, TimeUnit.SECONDS), "the command has ended");
    }

    @Test
    void patienceHasAnEnd() {
        try (GracefulStop stop = new GracefulStop(interruption, () -> false, Duration.ofMillis(50))) {
            stop.stop();
        }
        assertTrue(interruption.isRequested());
    }

    @Test
    void nobodyWaitsForAPersonWhoIsAsked() {
        try (GracefulStop stop = new GracefulStop(interruption, () -> true, LONG)) {
            stop.stop();
        }
        assertTrue(interruption.isRequested());
    }

    @Test
    void theHookGoesWithTheCommand() {
        try (GracefulStop stop = new GracefulStop(interruption, () -> false, LONG)) {
            stop.install();
        }
        assertFalse(interruption.isRequested());
    }
}
