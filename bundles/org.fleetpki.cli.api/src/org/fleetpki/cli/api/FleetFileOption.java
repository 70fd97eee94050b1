// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.fleet.api.Workspace;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The fleet file, given by its place or by an option, as a picocli mixin. */
public final class FleetFileOption {

    @Parameters(
            arity = "0..1",
            paramLabel = "FLEET",
            description = "The fleet file. Default: fleet.yaml in the workspace.")
    private Optional<Path> positional = Optional.empty();

    @Option(
            names = {"-f", "--fleet"},
            paramLabel = "FILE",
            description = "The fleet file, for those who prefer an option.")
    private Optional<Path> option = Optional.empty();

    /**
     * The fleet file to read.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if two were given, or it is not there
     */
    public Path in(Workspace workspace) throws CliException {
        if (positional.isPresent() && option.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give the fleet file once, as FLEET or with --fleet.");
        }
        Path file = positional.or(() -> option).orElse(workspace.fleetFile());
        if (!Files.isRegularFile(file)) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "There is no fleet file " + file + "; 'fleetpki init' writes one to start from, --workspace or "
                            + "--fleet points to another.");
        }
        return file;
    }
}
