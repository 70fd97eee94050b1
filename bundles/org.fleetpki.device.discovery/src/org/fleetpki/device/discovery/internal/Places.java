// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DiscoveryMethod;

/**
 * Where devices are asked to announce themselves.
 *
 * @param groups addresses for each way; a multicast group is asked on every network interface
 */
record Places(Map<DiscoveryMethod, List<InetSocketAddress>> groups) {

    /** The groups of the standards; those of IPv6 reach the link (RFC 4291, 2.7). */
    static final Places STANDARD = new Places(Map.of(
            DiscoveryMethod.WS_DISCOVERY, List.of(group("239.255.255.250", 3702), group("ff02::c", 3702)),
            DiscoveryMethod.MDNS, List.of(group("224.0.0.251", 5353), group("ff02::fb", 5353)),
            DiscoveryMethod.SSDP, List.of(group("239.255.255.250", 1900), group("ff02::c", 1900))));

    List<InetSocketAddress> of(DiscoveryMethod method) {
        return groups.getOrDefault(method, List.of());
    }

    private static InetSocketAddress group(String literal, int port) {
        return new InetSocketAddress(literal, port);
    }
}
