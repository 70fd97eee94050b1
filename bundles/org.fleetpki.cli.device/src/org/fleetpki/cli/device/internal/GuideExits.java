// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.ExitCodes;

/** What exit codes say of a guide, for the help of the commands. */
final class GuideExits {

    static final String UNPROVEN = ExitCodes.STATE_UNKNOWN
            + ":The device did not answer while it was told to change, or does not serve what it should; a person must look.";
    static final String INTERRUPTED =
            ExitCodes.INTERRUPTED + ":Interrupted between two steps; the device is as the last one left it.";

    private GuideExits() {}
}
