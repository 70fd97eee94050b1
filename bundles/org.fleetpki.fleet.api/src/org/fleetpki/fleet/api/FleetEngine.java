// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The verbs. Each keeps what it saw and did in the workspace's database, and none throws for what happens to a single
 * device.
 */
@ProviderType
public interface FleetEngine {

    /** See what each device is and serves. Changes no device. */
    List<Observation> observe(
            Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<Observation> progress)
            throws FleetException;

    /** Observe, and decide what would have to be done. Changes no device and takes no serial number. */
    Plan plan(Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<DevicePlan> progress)
            throws FleetException;

    /**
     * Do what a plan says, each device as a transaction of its own, journalled before each step. Applying a plan again
     * after an interruption resumes it.
     */
    RunReport apply(Workspace workspace, Plan plan, SecretSource secrets, Progress<DeviceResult> progress)
            throws FleetException;

    /** Hold every device, by fresh TLS connections alone, against what the fleet file asks for. Logs in nowhere. */
    RunReport verify(Workspace workspace, FleetSpec fleet, Progress<DeviceResult> progress) throws FleetException;
}
