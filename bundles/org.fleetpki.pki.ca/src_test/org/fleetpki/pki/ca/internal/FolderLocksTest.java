// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLocksTest {

    @TempDir
    Path folder;

    private AuthorityFiles files;

    @BeforeEach
    void open() throws Exception {
        files = new AuthorityFiles(folder);
        Files.createDirectories(files.books());
    }

    @Test
    void threads_and_other_instances_enter_one_at_a_time() throws Exception {
        List<FolderLocks> instances =
                List.of(new FolderLocks(Duration.ofSeconds(60)), new FolderLocks(Duration.ofSeconds(60)));
        AtomicInteger within = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger total = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                FolderLocks locks = instances.get(i % 2);
                all.add(threads.submit(() -> locks.locked(files, () -> {
                    most.accumulateAndGet(within.incrementAndGet(), Math::max);
                    Thread.yield();
                    within.decrementAndGet();
                    return total.incrementAndGet();
                })));
            }
            for (Future<?> one : all) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
        assertEquals(40, total.get());
        assertEquals(1, most.get());
    }

    @Test
    void one_who_waits_in_vain_is_told_so() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Boolean> holder = threads.submit(() -> new FolderLocks(Duration.ofSeconds(30)).locked(files, () -> {
                locked.countDown();
                return await(release);
            }));
            assertTrue(locked.await(30, TimeUnit.SECONDS));
            FolderLocks impatient = new FolderLocks(Duration.ofMillis(100));
            PkiException e = assertThrows(PkiException.class, () -> impatient.locked(files, () -> 1));
            assertInstanceOf(PkiFailure.Storage.class, e.failure());
            assertTrue(e.getMessage().contains("another process"), e.getMessage());
            release.countDown();
            assertTrue(holder.get(30, TimeUnit.SECONDS));
            assertEquals(1, impatient.locked(files, () -> 1));
        }
    }

    private static boolean await(CountDownLatch gate) {
        try {
            return gate.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
