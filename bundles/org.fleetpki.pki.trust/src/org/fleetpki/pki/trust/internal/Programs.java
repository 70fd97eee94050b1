// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;

/** The programs of the operating system that change its trust stores. No secret is ever among their arguments. */
interface Programs {

    /**
     * What a program said.
     *
     * @param exitCode how it ended
     * @param output what it wrote to stdout and stderr, in UTF-8
     */
    record Outcome(int exitCode, String output) {

        /** The last line with something in it, which is where programs say why they failed. */
        String lastWords() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .map(String::strip)
                    .orElse("exit code " + exitCode);
        }
    }

    /** Where a program is installed. */
    Optional<Path> find(String name);

    /**
     * Run a program to its end.
     *
     * @param input what it reads from stdin
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if it cannot be started or
     *     does not end in time
     */
    Outcome run(List<String> command, byte[] input) throws PkiException;
}
