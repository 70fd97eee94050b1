// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import org.osgi.annotation.versioning.ProviderType;

/** Opens workspaces' databases. */
@ProviderType
public interface FleetStores {

    /**
     * Open a workspace's database, made or migrated where needed.
     *
     * @throws FleetException {@link FleetFailure.WorkspaceUnusable} if it cannot be written, or is of a newer version
     */
    FleetStore open(Workspace workspace) throws FleetException;
}
