// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Observation;

/**
 * The workspace that the window works in: at most one, remembered for the next start. A service; every method may be
 * called by any thread.
 */
public interface ActiveWorkspace {

    /** The fleet that is open. */
    Optional<OpenFleet> fleet();

    /** What was last seen of a device of it. */
    Optional<Observation> observation(String deviceId);

    /** Why the last {@link #open} or {@link #reload} failed, in one sentence or more; empty if it did not. */
    String problem();

    /**
     * Open a workspace in place of the one before, and remember it. Reads files and the database: never called on the
     * display thread. When it fails, the one before stays open.
     *
     * @param folder the folder that holds {@code fleet.yaml}
     */
    void open(Path folder) throws FleetException;

    /** Read the fleet file and the database again; does nothing if no workspace is open. Not on the display thread. */
    void reload() throws FleetException;

    /** Take over what a running verb has just seen of a device. */
    void seen(Observation observation);

    /** The workspace that was open last. */
    Optional<Path> remembered();

    /**
     * Be told after every change. The listener is called by whatever thread made the change, and asks for what it needs.
     *
     * @return ends it
     */
    Subscription onChange(Runnable listener);

    /** Ends what was asked for. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
