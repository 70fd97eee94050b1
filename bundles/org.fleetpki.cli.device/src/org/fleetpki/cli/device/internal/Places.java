// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.Placement;

/** The names that certificates get in devices. */
final class Places {

    /** Explains to a person what is lost where a device has one place only. */
    static void warn(LossOption loss, CommandOutput output, Placement placement) throws CliException {
        if (placement instanceof Placement.InPlace place) {
            loss.require(
                    output,
                    "The device has one place for a certificate: it serves the new one at once, and the old one is gone. "
                            + place.wayBack());
        }
    }

    /**
     * The name to use.
     *
     * @param told on the command line
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if one is missing, or another than the device's one place
     */
    static String id(Optional<String> told, Placement placement) throws CliException {
        return switch (placement) {
            case Placement.InPlace place -> {
                if (told.filter(name -> !name.equals(place.id())).isPresent()) {
                    throw new CliException(
                            ExitCodes.SPEC_INVALID,
                            "The device has one place for a certificate, '" + place.id() + "'; leave --id out.");
                }
                yield place.id();
            }
            case Placement.Beside beside ->
                told.orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID, "The device keeps several certificates; name this one with --id."));
        };
    }

    private Places() {}
}
