// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.util.List;

/**
 * How far a fleet has come on the way from one authority to the next.
 *
 * @param stage where it stands: the first stage that is not finished
 * @param done how many devices have finished this stage
 * @param open the devices that have not
 * @param unknown the devices that nobody could look into; the stage is not finished without them
 * @param proposal what would finish the stage, for the stages that change trust lists; without changes for the others
 * @param next what to do now, in one sentence
 */
public record TrustRollover(
        Stage stage, int done, List<String> open, List<String> unknown, TrustProposal proposal, String next) {

    public TrustRollover {
        open = List.copyOf(open);
        unknown = List.copyOf(unknown);
    }

    /** The stages, in the only order that never leaves a device without trust. */
    public enum Stage {
        /** Every device that trusts the old authority also trusts the new one. */
        DISTRIBUTE,
        /** Every device that presents a certificate of the old authority presents one of the new. */
        REISSUE,
        /** No device trusts the old authority any more. */
        RETIRE,
        /** Nothing is left to do. */
        FINISHED
    }
}
