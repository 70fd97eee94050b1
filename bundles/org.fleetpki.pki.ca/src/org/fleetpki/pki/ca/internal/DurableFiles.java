// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files so that they are whole and on the disk when the call returns.
 *
 * <p>Streams are used and not channels: a channel is closed under the hands of a thread that is interrupted, and a
 * cancelled run must not tear a line of the books.
 */
final class DurableFiles {

    private static final FileAttribute<?>[] NONE = {};

    /** Make a folder that nobody but its owner enters. */
    static void createPrivateFolder(Path folder) throws IOException {
        Files.createDirectory(folder, permissions(folder, "rwx------"));
    }

    /** Make a new file; it must not exist. */
    static void create(Path file, String text) throws IOException {
        create(file, text, NONE);
    }

    /** Make a new file that nobody but its owner reads, from its first moment on. */
    static void createPrivate(Path file, String text) throws IOException {
        create(file, text, permissions(file, "rw-------"));
    }

    /** The same with bytes. */
    static void createPrivate(Path file, byte[] data) throws IOException {
        Files.createFile(file, permissions(file, "rw-------"));
        overwrite(file, data);
    }

    private static void create(Path file, String text, FileAttribute<?>[] attributes) throws IOException {
        Files.createFile(file, attributes);
        overwrite(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }

    private static void overwrite(Path file, byte[] data) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(data);
            out.getFD().sync();
        } catch (IOException e) {
            throw naming(file, e);
        }
    }

    /** Replace a file's content: a reader sees the old or the new, never a part. */
    static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        overwrite(next, text.getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file.getParent());
    }

    /** Make a new file that appears with its whole content. */
    static void createWhole(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        replace(file, text);
    }

    /**
     * Append one line. What a crash left of an earlier line is cut off, what is whole and only lacks its line break
     * gets one. If the line cannot be written, the file is as before.
     *
     * @param isWhole tells of a last line without line break whether it is whole
     */
    static void appendLine(Path file, String line, Predicate<String> isWhole) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            long length = out.length();
            String tail = tail(file, out, length);
            long start = tail.isEmpty() || isWhole.test(tail) ? length : length - tail.length();
            String separator = start == length && !tail.isEmpty() ? "\n" : "";
            try {
                if (start < length) {
                    out.setLength(start);
                }
                out.seek(start);
                out.write((separator + line + "\n").getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            } catch (IOException e) {
                undo(out, start, e);
                throw e;
            }
        } catch (IOException e) {
            throw naming(file, e);
        }
    }

    /** Streams say what is wrong, and only sometimes with which file. */
    private static FileSystemException naming(Path file, IOException e) {
        Matcher reason = Pattern.compile("\\(([^()]+)\\)$").matcher(String.valueOf(e.getMessage()));
        FileSystemException named =
                new FileSystemException(file.toString(), null, reason.find() ? reason.group(1) : e.getMessage());
        named.initCause(e);
        return named;
    }

    private static void undo(RandomAccessFile out, long length, IOException reason) {
        try {
            out.setLength(length);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** What stands behind the last line break, one character for each octet; empty where the file ends with one. */
    private static String tail(Path file, RandomAccessFile open, long length) throws IOException {
        if (length == 0) {
            return "";
        }
        open.seek(length - 1);
        if (open.read() == '\n') {
            return "";
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /** Bring a folder's entries to the disk where the system can do so; Windows cannot open folders, and need not. */
    static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the entries reach the disk with the next commit of the file system's own journal
        }
    }

    /** Remove a folder with all that is in it. */
    static void deleteRecursively(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(folder)) {
            paths = tree.toList();
        }
        for (Path path : paths.reversed()) {
            Files.delete(path);
        }
    }

    private DurableFiles() {}
}
