// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all: beside the place first, and moved there when all of it is on disk. */
public final class WholeFile {

    /** What goes into a file. */
    @FunctionalInterface
    public interface Contents {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Write a text in UTF-8. */
    public static void write(Path file, String text) throws CliException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Write a file, in place of one that may be there; missing folders are made.
     *
     * @throws CliException {@link ExitCodes#WORKSPACE_UNUSABLE}; then what was there before is still there
     */
    public static void write(Path file, Contents contents) throws CliException {
        try {
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(whole) && !Files.isRegularFile(whole)) {
                writeInto(whole, contents);
            } else {
                replace(whole, contents);
            }
        } catch (IOException e) {
            throw CliException.cannotWrite(file, e);
        }
    }

    /** A pipe or a device such as /dev/null must never be replaced by a file. */
    private static void writeInto(Path special, Contents contents) throws IOException {
        try (OutputStream out = Files.newOutputStream(special, StandardOpenOption.WRITE)) {
            contents.writeTo(out);
        }
    }

    private static void replace(Path whole, Contents contents) throws IOException {
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.createDirectories(whole.getParent());
        try {
            fill(part, contents);
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path part, Contents contents) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            contents.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private WholeFile() {}
}
