// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.InstantSource;
import java.util.Map;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;

/**
 * What a server that is polled keeps in the workspace's database. It is opened for each entry, as the server may run for
 * months beside the verbs.
 *
 * @param runId the server's name in the journal
 */
record PullJournal(String runId, FleetStores stores, Workspace workspace, InstantSource clock) {

    /** When this returns, the entry is on disk. */
    void append(DeviceSpec device, StepKind step, Journal.Mark mark, Map<String, String> data) throws FleetException {
        try (FleetStore store = stores.open(workspace)) {
            store.journal().append(new Journal.Entry(runId, device.id(), step.name(), mark, data, clock.instant()));
        }
    }

    /** What was proven to be served is what the device is known by from now on. */
    void pin(DeviceSpec device, Fingerprint leaf) throws FleetException {
        try (FleetStore store = stores.open(workspace)) {
            new Pins(store).put(device.id(), leaf);
            store.journal()
                    .append(new Journal.Entry(
                            runId,
                            device.id(),
                            StepKind.VERIFY.name(),
                            Journal.Mark.DONE,
                            Map.of(VerifyStep.SHA256, leaf.hex()),
                            clock.instant()));
        }
    }
}
