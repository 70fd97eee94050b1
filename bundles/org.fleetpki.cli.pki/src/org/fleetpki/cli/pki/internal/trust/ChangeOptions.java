// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import picocli.CommandLine.Option;

/** The options of commands that change trust stores, as a picocli mixin. */
final class ChangeOptions {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before the changes are made.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only show what would be changed.")
    private boolean dryRun;

    boolean isAgreed() {
        return yes;
    }

    boolean isDryRun() {
        return dryRun;
    }
}
