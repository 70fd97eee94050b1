// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.pki.api.Fingerprint;

/**
 * A device as it was seen, with what only the planner needs.
 *
 * @param observation what everybody gets to see
 * @param interior what the log-in showed; empty if there was none
 * @param pins the leaf certificates that the log-in had to trust beside the workspace's authorities
 */
record Sighting(Observation observation, Optional<Interior> interior, Set<Fingerprint> pins) {}
