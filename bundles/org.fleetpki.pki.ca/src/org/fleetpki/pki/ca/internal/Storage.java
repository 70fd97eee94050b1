// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/** Turns what goes wrong on a disk into one sentence. */
final class Storage {

    /** An access to files. */
    @FunctionalInterface
    interface Access<T> {
        T run() throws IOException, PkiException;
    }

    /** An access to files without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException, PkiException;
    }

    /**
     * Run an access.
     *
     * @param path named in the sentence where the exception names no file itself
     */
    static <T> T read(Path path, Access<T> access) throws PkiException {
        try {
            return access.run();
        } catch (IOException e) {
            throw failure(path, e);
        } catch (UncheckedIOException e) {
            throw failure(path, e.getCause());
        }
    }

    /** Run an access without a result. */
    static void write(Path path, Action action) throws PkiException {
        read(path, () -> {
            action.run();
            return null;
        });
    }

    static PkiException failure(Path path, String detail) {
        return new PkiException(new PkiFailure.Storage(path.toString(), detail));
    }

    private static PkiException failure(Path path, IOException e) {
        String file = e instanceof FileSystemException fse && fse.getFile() != null ? fse.getFile() : path.toString();
        return new PkiException(new PkiFailure.Storage(file, detail(e)), e);
    }

    private static String detail(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "permission denied";
            case NotDirectoryException file -> "a file stands where a folder should be";
            case FileAlreadyExistsException exists -> "it exists already, and is not what should stand there";
            case DirectoryNotEmptyException full -> "the folder is not empty";
            case FileSystemException other when other.getReason() != null -> sentencePart(other.getReason());
            default -> e.getMessage() == null ? "it cannot be read or written" : sentencePart(e.getMessage());
        };
    }

    /** The system's words, such as "No space left on device", as the second half of a sentence. */
    private static String sentencePart(String words) {
        String line = words.replaceAll("\\s+", " ").strip().replaceAll("\\.+$", "");
        return line.isEmpty()
                ? "it cannot be read or written"
                : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }

    private Storage() {}
}
