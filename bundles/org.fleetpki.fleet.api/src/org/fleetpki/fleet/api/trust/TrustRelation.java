// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.util.List;

/**
 * Who has to trust whom: every client opens TLS connections to every server but itself. "Phones trust registrars" and
 * "registrars trust each other" are two of them.
 *
 * @param name what it is for, in words
 * @param clients the ids of the devices that judge
 * @param servers the ids of the devices that are judged
 */
public record TrustRelation(String name, List<String> clients, List<String> servers) {

    public TrustRelation {
        clients = List.copyOf(clients);
        servers = List.copyOf(servers);
    }
}
