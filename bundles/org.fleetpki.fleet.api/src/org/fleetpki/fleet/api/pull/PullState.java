// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.pull;

import java.util.Optional;
import org.fleetpki.device.api.pull.PulledDevice;

/**
 * How far a device of the fleet is.
 *
 * @param deviceId its name in the fleet
 * @param serial the serial number that it polls with; empty if that is not known
 * @param stage where it stands by its own word; empty if it was not here
 * @param detail what is to be said about that, one sentence; empty if nothing
 * @param proof what fresh TLS connections say
 * @param proofDetail what was seen, one sentence; empty if nobody looked
 */
public record PullState(
        String deviceId,
        String serial,
        Optional<PulledDevice.Stage> stage,
        String detail,
        Proof proof,
        String proofDetail) {

    /** What a fresh TLS connection says of the certificate that a device serves. */
    public enum Proof {
        /** Nobody has looked, or somebody is looking. */
        OPEN,
        PROVEN,
        NOT_PROVEN
    }

    /** Whether nothing more happens without a person, or all is well: blocked, or good and looked at. */
    public boolean isSettled() {
        return isAt(PulledDevice.Stage.BLOCKED) || isAt(PulledDevice.Stage.GOOD) && proof != Proof.OPEN;
    }

    /** Whether it says so. */
    public boolean isAt(PulledDevice.Stage wanted) {
        return stage.filter(wanted::equals).isPresent();
    }
}
