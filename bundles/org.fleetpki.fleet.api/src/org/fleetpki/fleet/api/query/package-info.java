// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The query language: how devices are selected, in the fleet file, on the command line and in the window alike.
 *
 * <p>{@link org.fleetpki.fleet.api.query.FleetQuery} reads and evaluates a query; its {@link
 * org.fleetpki.fleet.api.query.Condition} tree is public, so that a database can translate it. Values are immutable; no
 * parameter and no result is null.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.fleet.api.query;
