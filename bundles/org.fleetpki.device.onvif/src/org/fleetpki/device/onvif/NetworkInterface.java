// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.ArrayList;
import java.util.List;

/**
 * A network interface of a device.
 *
 * @param token the name that the device knows it by
 * @param enabled whether it is in use
 * @param hardwareAddress the MAC address as the device writes it
 * @param addresses IPv4 and IPv6 addresses
 */
public record NetworkInterface(String token, boolean enabled, String hardwareAddress, List<String> addresses) {

    private static final List<String> ORIGINS = List.of("Manual", "FromDHCP", "FromRA", "LinkLocal");

    public NetworkInterface {
        addresses = List.copyOf(addresses);
    }

    static NetworkInterface read(Answer answer) {
        List<String> addresses = new ArrayList<>();
        for (String version : List.of("IPv4", "IPv6")) {
            answer.find(version)
                    .filter(ip -> Answer.isTrue(ip.optional("Enabled")))
                    .flatMap(ip -> ip.find("Config"))
                    .ifPresent(config -> addresses.addAll(addresses(config)));
        }
        return new NetworkInterface(
                answer.element().getAttribute("token"),
                Answer.isTrue(answer.optional("Enabled")),
                answer.find("Info").map(info -> info.optional("HwAddress")).orElse(""),
                addresses);
    }

    private static List<String> addresses(Answer config) {
        return ORIGINS.stream()
                .flatMap(origin -> config.all(origin).stream())
                .map(address -> address.optional("Address"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}
