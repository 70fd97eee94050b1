// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.fleetpki.cli.api.CliException;

/**
 * Writes files with secrets in them whole or not at all. A new one is readable by its owner alone from its first moment
 * on; one that is replaced keeps its permissions, so that the server that reads it still does.
 */
public final class PrivateFile {

    /**
     * Write a file, in place of one that may be there; missing folders are made.
     *
     * @throws CliException if it cannot be written; then what was there before is still there
     */
    public static void write(Path file, byte[] data) throws CliException {
        try {
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(whole) && !Files.isRegularFile(whole)) {
                try (OutputStream out = Files.newOutputStream(whole, StandardOpenOption.WRITE)) {
                    out.write(data);
                }
            } else {
                replace(whole, data);
            }
        } catch (IOException e) {
            throw CliException.cannotWrite(file, e);
        }
    }

    private static void replace(Path whole, byte[] data) throws IOException {
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.createDirectories(whole.getParent());
        Files.deleteIfExists(part);
        try {
            try (SeekableByteChannel channel = Files.newByteChannel(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(whole))) {
                ByteBuffer rest = ByteBuffer.wrap(data);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                if (channel instanceof FileChannel onDisk) {
                    onDisk.force(true);
                }
            }
            if (Files.exists(whole)) {
                keepAccess(whole, part);
            }
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void keepAccess(Path old, Path part) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(old, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes mine = view.readAttributes();
        if (!before.group().equals(mine.group()) || !before.owner().equals(mine.owner())) {
            try {
                view.setGroup(before.group());
                view.setOwner(before.owner());
            } catch (IOException e) {
                // only the superuser gives files away; for anybody else the file stays closed to others
                return;
            }
        }
        view.setPermissions(before.permissions());
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private PrivateFile() {}
}
