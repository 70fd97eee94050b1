// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;

/**
 * Lets one process at a time apply plans in a workspace. The operating system frees the lock when the process dies, so
 * that nobody has to remove a file; the file's text only says who has it.
 */
final class ApplyLock implements AutoCloseable {

    /** Far behind the text: on Windows nobody could read the bytes that are locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private ApplyLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws FleetException {@link FleetFailure.WorkspaceUnusable} if another run has it */
    @SuppressWarnings("resource") // The channel is closed with the lock.
    static ApplyLock take(Path file) throws FleetException {
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                channel.truncate(0);
                channel.write(
                        StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + System.lineSeparator()));
                return new ApplyLock(channel);
            }
            String holder = holder(channel);
            channel.close();
            throw unusable(file, "another FleetPKI process" + holder + " is applying a plan here; let it finish", null);
        } catch (IOException e) {
            close(channel);
            throw unusable(file, "the lock cannot be taken; this user needs write access to the folder", e);
        }
    }

    @SuppressWarnings("resource") // Closing the channel gives the lock back.
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // This very process has it, in another window for example.
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
        return pid.isEmpty() ? "" : " (pid " + pid + ")";
    }

    private static FleetException unusable(Path file, String detail, IOException cause) {
        return new FleetException(new FleetFailure.WorkspaceUnusable(file, detail), cause);
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(ApplyLock.class.getName())
                        .log(System.Logger.Level.WARNING, "The lock of a workspace was not given back in order", e);
            }
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
