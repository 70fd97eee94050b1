// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes the files that people keep: fleet files with their inventories, and plans. */
@ProviderType
public interface FleetFiles {

    /**
     * Read a fleet file (YAML) and the inventory (CSV) that it may name.
     *
     * @throws FleetException {@link FleetFailure.SpecInvalid} with every problem found, not only the first
     */
    FleetSpec readFleet(Path file) throws FleetException;

    /**
     * Read a plan.
     *
     * @throws FleetException {@link FleetFailure.SpecInvalid} if it is no plan, or was changed by hand
     */
    Plan readPlan(Path file) throws FleetException;

    /** Write a plan, whole or not at all. */
    void writePlan(Plan plan, Path file) throws FleetException;

    /** A fleet file to start from, with every key explained. */
    String exampleFleet(String name);

    /** The JSON Schema (draft 2020-12) of fleet files. */
    String fleetSchema();
}
