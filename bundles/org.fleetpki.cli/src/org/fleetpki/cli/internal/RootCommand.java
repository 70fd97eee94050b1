// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import picocli.CommandLine.Command;

/** {@code fleetpki} itself, which does nothing without a command. */
@Command(
        name = "fleetpki",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Puts the certificates of a fleet of network devices in order: observes what each device serves, plans what "
                    + "has to change, applies the plan, and proves the result by a fresh TLS connection."
        },
        exitCodeList = {
            "0:Done; nothing is left to do.",
            "1 to 130:See the help of each command, and docs/cli.md."
        },
        footer = {
            "  fleetpki quickstart                         See all of it on simulated devices",
            "  fleetpki init                               Begin a workspace in this folder",
            "  fleetpki observe                            See what each device is and serves",
            "  fleetpki plan -o plan.json                  Decide what has to change; change nothing",
            "  fleetpki apply plan.json                    Change it, device by device",
            "  fleetpki plan --help                        All about one command"
        })
final class RootCommand {}
