// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.PkiException;
import picocli.CommandLine.Mixin;

/** A command of {@code fleetpki trustlist}. */
abstract class TrustListTask implements CliCommand {

    @Mixin
    private FleetChoice choice = new FleetChoice();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final TrustDesk desk;

    TrustListTask(TrustDesk desk) {
        this.desk = desk;
    }

    @Override
    public String parent() {
        return "trustlist";
    }

    @Override
    public Integer call() throws FleetException, CliException, PkiException, InterruptedException {
        return run(desk, choice, desk.output(options));
    }

    abstract int run(TrustDesk desk, FleetChoice choice, CommandOutput output)
            throws FleetException, CliException, PkiException, InterruptedException;
}
