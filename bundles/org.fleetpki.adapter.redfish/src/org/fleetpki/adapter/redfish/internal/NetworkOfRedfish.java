// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.pki.api.IpLiteral;
import tools.jackson.databind.JsonNode;

/**
 * Names and addresses of the manager (schemas ManagerNetworkProtocol and EthernetInterface).
 *
 * @param client the log-in
 * @param protocol the address of its network protocol
 * @param interfaces the address of its network interfaces
 */
record NetworkOfRedfish(RedfishClient client, String protocol, String interfaces) implements NetworkIdentity {

    private static final String TASK = "show its names and addresses";

    @Override
    public State read() throws DeviceException {
        JsonNode settings = client.get(protocol, TASK);
        String full = RedfishAdapter.text(settings, "FQDN");
        Set<String> addresses = new LinkedHashSet<>();
        for (String uri : client.members(interfaces, TASK)) {
            JsonNode each = client.get(uri, TASK);
            add(addresses, each.path("IPv4Addresses"));
            add(addresses, each.path("IPv6Addresses"));
        }
        return new State(full.isEmpty() ? RedfishAdapter.text(settings, "HostName") : full, List.copyOf(addresses));
    }

    private static void add(Set<String> addresses, JsonNode list) {
        for (JsonNode each : list) {
            IpLiteral.parse(each.path("Address").asString(""))
                    .filter(ip -> !ip.isAnyLocalAddress())
                    .ifPresent(ip -> addresses.add(ip.getHostAddress()));
        }
    }
}
