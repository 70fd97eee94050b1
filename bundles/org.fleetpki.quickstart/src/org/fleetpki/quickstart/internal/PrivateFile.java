// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.fleetpki.cli.api.CliException;

/** Files with a random passphrase that only their owner may read, from the first moment on. */
final class PrivateFile {

    /** 192 bits, which is 32 characters. */
    private static final int BYTES = 24;

    private final SecureRandom random;

    PrivateFile(SecureRandom random) {
        this.random = random;
    }

    /** Make a folder that only its owner may enter, unless it is there. */
    static void makeFolder(Path folder) throws CliException {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
            }
        } catch (IOException e) {
            throw CliException.cannotWrite(folder, e);
        }
    }

    /** Write a new random passphrase, unless the file is there. */
    void makeUnlessThere(Path file) throws CliException {
        if (!Files.exists(file)) {
            byte[] passphrase = passphrase();
            try {
                write(file, passphrase);
            } catch (IOException e) {
                throw CliException.cannotWrite(file, e);
            } finally {
                Arrays.fill(passphrase, (byte) 0);
            }
        }
    }

    /** The contents, without the end of the line that an editor may have added. */
    static String read(Path file) throws CliException {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    private byte[] passphrase() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            return Base64.getUrlEncoder().encode(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Written beside its place first: a killed process must not leave an empty passphrase behind. */
    private static void write(Path file, byte[] contents) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file, "rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(contents);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        if (Files.exists(file)) {
            Files.delete(part);
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where there are no POSIX permissions, as on Windows, the folder of the user decides. */
    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
