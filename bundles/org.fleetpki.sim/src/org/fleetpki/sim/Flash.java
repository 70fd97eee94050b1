// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A device's flash memory: a folder whose files are replaced whole, so that a device switched off at any moment wakes
 * with the old or the new content. It outlives the process, not the power of the host: nothing is forced to the disk.
 * As the files hold the device's keys, only their owner may read them where the file system knows owners.
 */
public final class Flash {

    private final Optional<Path> folder;

    /**
     * @param folder is made if it is not there; empty for a device that forgets
     * @throws IOException if it cannot be made
     */
    public Flash(Optional<Path> folder) throws IOException {
        this.folder = folder;
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
    }

    /** Whether nothing is kept. */
    boolean forgets() {
        return folder.isEmpty();
    }

    /** The content of a file; empty if there is none. */
    public Optional<byte[]> read(String name) throws IOException {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.get().resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Replace the content of a file. Does nothing in a device that forgets. */
    public void write(String name, byte[] content) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        Path draft = Files.createTempFile(folder.get(), "." + name, ".tmp", ownerOnly(folder.get()));
        try {
            Files.write(draft, content);
            move(draft, folder.get().resolve(name));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(file + ": this file system cannot replace a file in one step", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
