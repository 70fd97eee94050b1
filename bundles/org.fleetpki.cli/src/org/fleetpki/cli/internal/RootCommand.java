// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import org.fleetpki.cli.api.ExitCodeHelp;
import picocli.CommandLine.Command;

/** {@code fleetpki} itself, which does nothing without a command. */
@Command(
        name = "fleetpki",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Puts the certificates of a fleet of network devices in order: observes what each device serves, plans"
                    + " what has to change, applies the plan, and proves the result by a fresh TLS connection."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.INTERNAL_ERROR,
            ExitCodeHelp.PLAN_HAS_CHANGES,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.STATE_UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.DEVICE_CHANGED,
            ExitCodeHelp.INTERRUPTED
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
