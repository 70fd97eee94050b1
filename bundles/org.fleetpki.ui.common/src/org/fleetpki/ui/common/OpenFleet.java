// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.Optional;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.Workspace;

/**
 * The fleet that is open, as its file was last read.
 *
 * @param workspace the folder
 * @param spec what the fleet file says
 * @param lastRun the report of the last run, whoever started it
 */
public record OpenFleet(Workspace workspace, FleetSpec spec, Optional<RunReport> lastRun) {}
