// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.osgi.annotation.versioning.ProviderType;

/** The database of one workspace, open. Every write is on disk when its method returns. */
@ProviderType
public interface FleetStore extends AutoCloseable {

    /** Keep what was seen; the newest of each device is what {@link #observations()} returns. */
    void save(Observation observation) throws FleetException;

    /** The newest observation of each device, by device id. */
    List<Observation> observations() throws FleetException;

    /** The leaf that was pinned at first contact or after a switch. */
    Optional<Fingerprint> pin(String deviceId) throws FleetException;

    /** Pin a leaf, in place of the one before. */
    void pin(String deviceId, Fingerprint leaf) throws FleetException;

    /** Keep a run's report. */
    void save(RunReport report) throws FleetException;

    /** The reports of the last runs, newest first. */
    List<RunReport> runs(int limit) throws FleetException;

    /** What was about to be done and what was done. */
    Journal journal();

    @Override
    void close();
}
