// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;

/**
 * A folder that holds one fleet: its authorities, its database, its reports. This type only names the places.
 *
 * @param root the folder, absolute
 */
public record Workspace(Path root) {

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The authorities, one folder each. */
    public Path authorities() {
        return root.resolve("ca");
    }

    /** The database: observations, pins, plans, runs and the journal. */
    public Path database() {
        return root.resolve("fleet.db");
    }

    /** The fleet file that {@code init} writes and that commands take unless told otherwise. */
    public Path fleetFile() {
        return root.resolve("fleet.yaml");
    }

    /** Device families described by files, one file each. */
    public Path families() {
        return root.resolve("families");
    }

    /** Reports, one folder for each run. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** Held by the one process that applies a plan. */
    public Path lock() {
        return root.resolve("fleet.lock");
    }
}
