// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.nio.file.Path;
import org.fleetpki.fleet.api.Workspace;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The option that names the workspace, as a picocli mixin. */
public final class WorkspaceOption {

    /** Its long name. */
    public static final String NAME = "--workspace";

    @Option(
            names = {"-w", NAME},
            paramLabel = "DIR",
            defaultValue = "${env:FLEETPKI_WORKSPACE:-.}",
            showDefaultValue = Visibility.NEVER,
            description = {
                "The workspace, a folder that holds one fleet.",
                "Default: the environment variable FLEETPKI_WORKSPACE, else the current folder."
            })
    private Path folder = Path.of(".");

    public Workspace workspace() {
        return new Workspace(folder);
    }

    /** What a hint must add to name the same workspace again; empty where it is the current folder. */
    public String asArgument() {
        return folder.equals(Path.of(".")) ? "" : " -w " + folder;
    }
}
