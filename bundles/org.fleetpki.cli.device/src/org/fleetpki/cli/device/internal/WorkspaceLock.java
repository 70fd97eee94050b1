// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.Workspace;

/** The lock of a workspace that runs of {@code apply} take: while one goes on, nobody else changes devices of the fleet. */
final class WorkspaceLock implements AutoCloseable {

    /** The byte that the engine locks. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CliException {@link ExitCodes#WORKSPACE_UNUSABLE} if somebody has it, or it cannot be written */
    @SuppressWarnings("resource") // The channel is closed with the lock.
    static WorkspaceLock take(Workspace workspace) throws CliException {
        Path file = workspace.lock();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                return new WorkspaceLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it, as a window beside this command.
        } catch (IOException e) {
            close(channel);
            throw CliException.cannotWrite(file, e);
        }
        close(channel);
        throw new CliException(
                ExitCodes.WORKSPACE_UNUSABLE, "A plan is being applied in this workspace; let that finish first.");
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            System.getLogger(WorkspaceLock.class.getName())
                    .log(System.Logger.Level.WARNING, "The lock of a workspace was not given back in order", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
