// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.pull;

import java.io.IOException;
import java.util.function.Consumer;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives devices of a fleet their certificates when they poll: by the policy of the fleet file, from its authority, with
 * the names that {@code plan} would want. Devices that are not in the fleet file are given nothing.
 */
@ProviderType
public interface FleetPull {

    /**
     * Begin to serve. The authority's key stays open until the run is closed.
     *
     * @param listener is told of each poll and each act; it is called by several threads, and must be quick
     * @throws FleetException {@link org.fleetpki.fleet.api.FleetFailure.SpecInvalid} if no device of the fleet can be
     *     served
     * @throws IOException if the address cannot be listened at
     */
    PullRun start(
            Workspace workspace,
            FleetSpec fleet,
            PullSettings settings,
            SecretSource secrets,
            Consumer<PullEvent> listener)
            throws FleetException, IOException;
}
