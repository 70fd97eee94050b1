// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files of a trust store whole or not at all: beside the place first, on disk, and moved there then. */
final class WholeFile {

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    /** Write a file that everybody may read, or that has the rights of the one that it replaces. */
    static void write(Path file, byte[] data) throws IOException {
        Path whole = Files.exists(file) ? file.toRealPath() : file;
        Path part = Files.createTempFile(whole.getParent(), ".fleetpki-", ".part");
        try {
            fill(part, data);
            copyRights(whole, part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path part, byte[] data) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(data);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(Files.exists(from) ? Files.getPosixFilePermissions(from) : READABLE);
        }
    }

    private WholeFile() {}
}
