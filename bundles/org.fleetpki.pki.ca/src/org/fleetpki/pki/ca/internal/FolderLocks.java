// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.pki.api.PkiException;

/**
 * Lets one thread of one process at a time write the books of an authority.
 *
 * <p>The lock of a file keeps other processes out, and goes with the process that dies. Within a process it does not
 * wait but throws, so threads queue at a lock of their own first; only another instance of this class in the same
 * process still meets the exception, and then waits like another process does.
 */
final class FolderLocks {

    private static final Duration POLL = Duration.ofMillis(20);

    private final ConcurrentMap<Path, ReentrantLock> threads = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long to wait for another process; it holds the lock for milliseconds at a time */
    FolderLocks(Duration patience) {
        this.patience = patience;
    }

    /** Run while nobody else writes. An interrupt waits until that is done: books are not left half written. */
    <T> T locked(AuthorityFiles files, Storage.Access<T> access) throws PkiException {
        Path lock = files.lock();
        ReentrantLock thread = threads.computeIfAbsent(lock.toAbsolutePath().normalize(), path -> new ReentrantLock());
        thread.lock();
        try {
            return Storage.read(lock, () -> {
                try (RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
                        FileChannel channel = file.getChannel();
                        FileLock held = acquire(lock, channel)) {
                    return access.run();
                }
            });
        } finally {
            thread.unlock();
        }
    }

    private FileLock acquire(Path path, FileChannel channel) throws IOException, PkiException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                FileLock held = tryLock(channel);
                if (held != null) {
                    return held;
                }
                if (System.nanoTime() > deadline) {
                    throw Storage.failure(
                            path,
                            "another process has kept the authority locked for " + patience.toSeconds() + " seconds");
                }
                interrupted |= !sleep();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @return false if the thread was interrupted meanwhile */
    private static boolean sleep() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** @return null while another holds it */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
