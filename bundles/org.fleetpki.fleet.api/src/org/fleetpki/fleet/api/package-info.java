// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Inventory, policy, plan, run report and progress: what both faces show, and the five verbs that they run.
 *
 * <p>Values are immutable; no parameter and no result is null unless its documentation says so. Roles are OSGi services
 * and may be called by several threads at once. Times are {@link java.time.Instant} in UTC.
 */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.fleetpki.fleet.api;
