// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Ends a command with one sentence on stderr and an exit code. The sentence never holds a secret. */
public final class CliException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param exitCode one of {@link ExitCodes} */
    public CliException(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    /**
     * @param exitCode one of {@link ExitCodes}
     * @param cause may be null
     */
    public CliException(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** A file or folder that cannot be written: exit code {@link ExitCodes#WORKSPACE_UNUSABLE}. */
    public static CliException cannotWrite(Path file, IOException cause) {
        return new CliException(
                ExitCodes.WORKSPACE_UNUSABLE, file + " cannot be written: " + reason(file, cause) + ".", cause);
    }

    /** A file named on the command line that cannot be read: exit code {@link ExitCodes#SPEC_INVALID}. */
    public static CliException cannotRead(Path file, IOException cause) {
        return new CliException(ExitCodes.SPEC_INVALID, file + " cannot be read: " + reason(file, cause) + ".", cause);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The reason in words, for the message of a file system exception is often nothing but the path. */
    private static String reason(Path file, IOException cause) {
        String where = cause instanceof FileSystemException at
                        && at.getFile() != null
                        && !Path.of(at.getFile()).equals(file)
                ? " (" + at.getFile() + ")"
                : "";
        return switch (cause) {
            case NoSuchFileException ignored -> "there is no such file or folder" + where;
            case AccessDeniedException ignored -> "permission denied" + where;
            case FileAlreadyExistsException ignored -> "a file of that name is there already" + where;
            case NotDirectoryException ignored -> "a file stands where a folder should be" + where;
            case DirectoryNotEmptyException ignored -> "a folder of that name is there already" + where;
            case FileSystemException other when other.getReason() != null -> other.getReason() + where;
            default -> String.valueOf(cause.getMessage());
        };
    }
}
