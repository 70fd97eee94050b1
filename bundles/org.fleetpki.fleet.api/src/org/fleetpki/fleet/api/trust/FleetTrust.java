// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.util.List;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.osgi.annotation.versioning.ProviderType;

/** The verbs for the trust lists of devices. None throws for what happens to a single device. */
@ProviderType
public interface FleetTrust {

    /** See whom each device trusts and refused. Changes no device. */
    TrustSurvey survey(Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<DeviceTrust> progress)
            throws FleetException;

    /**
     * Change the trust lists as proposed, each device as a transaction of its own, journalled before the first change
     * and read back after the last: if one change of a device fails, those before it are undone. What is so already is
     * left alone, so that applying again after an interruption ends what was begun. What the maker put there is never
     * removed.
     *
     * @throws FleetException if the proposal names a device that the fleet does not have, or the workspace cannot be used
     */
    RunReport apply(
            Workspace workspace,
            FleetSpec fleet,
            TrustProposal proposal,
            SecretSource secrets,
            Progress<DeviceResult> progress)
            throws FleetException;

    /** Forget all that the devices refused so far, as the first step of a test run. */
    RunReport clearRejected(
            Workspace workspace,
            FleetSpec fleet,
            List<String> deviceIds,
            SecretSource secrets,
            Progress<DeviceResult> progress)
            throws FleetException;
}
