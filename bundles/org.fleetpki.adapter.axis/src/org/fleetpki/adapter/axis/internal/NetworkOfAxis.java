// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.pki.api.IpLiteral;

/**
 * Names and addresses, by the parameters of the group {@code Network}, which public dumps of old and new firmware show:
 * {@code Network.eth0.IPAddress} is in use, {@code Network.IPAddress} the one that was configured.
 *
 * @param parameters the parameters
 */
record NetworkOfAxis(Parameters parameters) implements NetworkIdentity {

    private static final String V4 = ".IPAddress";
    private static final String V6 = ".IPv6.IPAddresses";
    private static final List<String> HOST_NAMES = List.of("Network.HostName", "Network.VolatileHostName.HostName");

    @Override
    public State read() throws DeviceException {
        Map<String, String> values = parameters.list("Network", "show its names and addresses");
        String host = HOST_NAMES.stream()
                .map(name -> DeviceText.clean(values.getOrDefault(name, "")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        Set<String> addresses = new LinkedHashSet<>();
        values.forEach((name, value) -> {
            if (isAddressOfInterface(name)) {
                add(addresses, value);
            }
        });
        if (addresses.isEmpty()) {
            add(addresses, values.getOrDefault("Network.IPAddress", ""));
        }
        return new State(host, List.copyOf(addresses));
    }

    /** Those of interfaces name them, as in Network.eth0.IPAddress; the others are servers, or only configured. */
    private static boolean isAddressOfInterface(String name) {
        boolean four = name.endsWith(V4) && name.split("\\.").length == 3;
        return (four || name.endsWith(V6)) && !name.startsWith("Network.lo.");
    }

    private static void add(Set<String> addresses, String values) {
        for (String value : values.strip().split("[\\s,]+")) {
            String address = value.contains("/") ? value.substring(0, value.indexOf('/')) : value;
            IpLiteral.parse(address)
                    .filter(ip -> !ip.isAnyLocalAddress())
                    .ifPresent(ip -> addresses.add(ip.getHostAddress()));
        }
    }
}
