// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import org.fleetpki.fleet.api.Outcome;

/**
 * How a device's transaction came out.
 *
 * @param outcome the outcome
 * @param description what a person should know; empty for a plain success
 */
record Ending(Outcome outcome, String description) {}
