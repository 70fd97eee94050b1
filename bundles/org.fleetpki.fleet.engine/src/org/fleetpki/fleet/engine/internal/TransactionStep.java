// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.PkiException;

/**
 * One step of a device's transaction. Stateless: what a step leaves to later ones, or to itself after a kill, is in the
 * journal. A step that was begun before looks at what is there first and does only what is missing.
 */
interface TransactionStep {

    /** Which step it is. */
    StepKind kind();

    /** What it is about to do, written to the journal before {@link #run}. Changes nothing in the device. */
    default Map<String, String> intend(TransactionContext transaction)
            throws DeviceException, PkiException, StepException {
        return Map.of();
    }

    /**
     * Do it, or what is left of it.
     *
     * @param intent what {@link #intend} said
     * @return what came of it, for the journal
     */
    Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws DeviceException, PkiException, StepException, FleetException;

    /**
     * Whether what it left was in memory alone and was lost with a killed run, so that it is to be done again although
     * the journal says that it was done.
     */
    default boolean isLost(TransactionContext transaction) throws DeviceException, PkiException {
        return false;
    }

    /** Take away what it added to the device, as far as it is there. */
    default void undo(TransactionContext transaction) throws DeviceException, PkiException, StepException {}
}
