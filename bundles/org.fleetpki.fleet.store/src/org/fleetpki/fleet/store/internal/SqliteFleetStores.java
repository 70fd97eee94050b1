// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.time.InstantSource;
import java.util.List;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens workspaces' databases: one SQLite file each, which several processes may have open at once. */
@Component
public final class SqliteFleetStores implements FleetStores {

    private final Schema schema;

    @Activate
    public SqliteFleetStores() {
        this(Migration.ALL, InstantSource.system());
    }

    SqliteFleetStores(List<Migration> migrations, InstantSource clock) {
        this.schema = new Schema(migrations, clock);
    }

    @Override
    @SuppressWarnings("resource") // The store closes its database.
    public FleetStore open(Workspace workspace) throws FleetException {
        return new SqliteFleetStore(Database.open(workspace.database(), schema));
    }
}
