// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import picocli.CommandLine.Option;

/** The option of commands that lose something for good, as a picocli mixin. */
final class LossOption {

    @Option(
            names = {"-y", "--yes"},
            description = "Do it, although it cannot be undone.")
    private boolean yes;

    /**
     * Go on only if it was agreed to.
     *
     * @param warning what is lost, as a sentence
     * @throws CliException {@link ExitCodes#SPEC_INVALID} with the warning
     */
    void require(CommandOutput output, String warning) throws CliException {
        if (!yes) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, warning + " Nothing was done; give --yes if that is what you want.");
        }
        output.note(warning);
    }
}
