// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which fleet, and whether to look at it now or to use a survey that was kept; as a picocli mixin. */
final class FleetChoice {

    @Option(
            names = {"-f", "--fleet"},
            paramLabel = "FILE",
            description = "The fleet file. Default: fleet.yaml in the workspace.")
    private Optional<Path> fleet = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--survey",
            paramLabel = "FILE",
            description = "Use what 'fleetpki trustlist survey -o' kept, and contact no device.")
    private Optional<Path> survey = Optional.empty();

    Workspace workspace() {
        return workspace.workspace();
    }

    String asArgument() {
        return workspace.asArgument() + fleet.map(file -> " --fleet " + file).orElse("");
    }

    Optional<Path> survey() {
        return survey;
    }

    Path file() throws CliException {
        Path file = fleet.orElse(workspace().fleetFile());
        if (!Files.isRegularFile(file)) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "There is no fleet file " + file + "; 'fleetpki init' writes one to start from, --workspace or "
                            + "--fleet points to another.");
        }
        return file;
    }
}
