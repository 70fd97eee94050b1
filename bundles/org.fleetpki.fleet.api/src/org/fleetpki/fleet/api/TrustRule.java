// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import org.fleetpki.fleet.api.query.FleetQuery;

/**
 * Who has to trust whom, as a fleet file says it: "phones trust registrars", "registrars trust each other" (innovaphone,
 * "Configuration for SIPS").
 *
 * @param name what it is for, in words
 * @param clients selects the devices that judge
 * @param servers selects the devices that are judged
 */
public record TrustRule(String name, FleetQuery clients, FleetQuery servers) {}
