// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file whole or not at all: whoever reads it, after whatever crash, sees the old content or the new. */
final class WholeFile {

    static void write(Path file, byte[] content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder; name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Such as /dev/stdout: a device file or pipe must be written to, not replaced.
            Files.write(file, content);
            return;
        }
        // A link stays a link; what it leads to is replaced.
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        Path temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part", permissions(folder));
        try {
            writeThrough(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        writeThrough(folder);
    }

    /** What any new file gets: all that the process's mask allows. Temporary files would be the owner's alone. */
    private static FileAttribute<?>[] permissions(Path folder) {
        boolean posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Make the new name durable, where a folder can be opened; Windows cannot and needs not. */
    private static void writeThrough(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the content itself is on disk; only the moment at which the name is stays up to the file system
        }
    }

    private WholeFile() {}
}
