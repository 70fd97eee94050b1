// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;

/** Secrets of the command line: from the environment, from files, and from whoever sits at the terminal. */
public final class TerminalSecrets {

    private final SecretSources sources;
    private final Terminal terminal;

    public TerminalSecrets(SecretSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    /** References as a file names them: {@code file:} is relative to the file's folder. */
    public SecretSource namedIn(Path file) {
        return relativeTo(file.toAbsolutePath().normalize().getParent());
    }

    /** References as the command line names them: {@code file:} is relative to the current folder. */
    public SecretSource namedOnCommandLine() {
        return relativeTo(Path.of("").toAbsolutePath());
    }

    private SecretSource relativeTo(Path folder) {
        return sources.create(folder, terminal.canAsk() ? Optional.of(terminal::askSecret) : Optional.empty());
    }
}
