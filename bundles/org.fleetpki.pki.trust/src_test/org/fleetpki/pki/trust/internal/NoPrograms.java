// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A computer on which nothing is installed. */
final class NoPrograms implements Programs {

    @Override
    public Optional<Path> find(String name) {
        return Optional.empty();
    }

    @Override
    public Outcome run(List<String> command, byte[] input) {
        throw new IllegalStateException("nothing is installed, so nothing is run: " + command);
    }
}
