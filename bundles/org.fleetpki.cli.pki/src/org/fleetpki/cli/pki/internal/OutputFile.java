// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.pki.api.files.PkiFormat;
import picocli.CommandLine.Option;

/** The options that say where a command writes what it made, as a picocli mixin. */
public final class OutputFile {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write. Default: stdout.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it is there already.")
    private boolean force;

    /** How words name the place. */
    public String name() {
        return file.map(Path::toString).orElse("the output");
    }

    /**
     * Refuse early, before anybody types a passphrase.
     *
     * @throws CliException {@link ExitCodes#WORKSPACE_UNUSABLE} if a file is there that was not given up
     */
    public void requireFree() throws CliException {
        if (file.isPresent() && !force) {
            requireFree(file.get());
        }
    }

    /** The same for a file that an option of its own names. */
    public static void requireFree(Path file) throws CliException {
        if (Files.isRegularFile(file)) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE, file + " is there already; it is replaced only with --force.");
        }
    }

    /**
     * Write.
     *
     * @param secret whether nobody but the owner may read it
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if bytes that are no text would go to a terminal,
     *     {@link ExitCodes#WORKSPACE_UNUSABLE} if the file cannot be written
     */
    public void write(CommandOutput output, Terminal terminal, byte[] data, PkiFormat format, boolean secret)
            throws CliException {
        if (file.isEmpty()) {
            if (isBinary(format) && terminal.columns().isPresent()) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        "The format " + format.id() + " is no text for a terminal; give --out FILE, or a pipe.");
            }
            terminal.out(data);
        } else if (secret) {
            PrivateFile.write(file.get(), data);
            output.note("Wrote " + file.get() + ".");
        } else {
            WholeFile.write(file.get(), out -> out.write(data));
            output.note("Wrote " + file.get() + ".");
        }
    }

    private static boolean isBinary(PkiFormat format) {
        return switch (format) {
            case PEM, BASE64, PKCS7_PEM, PKCS1, SEC1, PKCS8, OPENSSH_PUBLIC -> false;
            default -> true;
        };
    }
}
