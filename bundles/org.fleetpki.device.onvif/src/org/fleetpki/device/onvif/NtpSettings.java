// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.ArrayList;
import java.util.List;

/**
 * From where a device takes NTP servers.
 *
 * @param fromDhcp whether DHCP tells them
 * @param servers those in use, as addresses or DNS names
 */
public record NtpSettings(boolean fromDhcp, List<String> servers) {

    public NtpSettings {
        servers = List.copyOf(servers);
    }

    static NtpSettings read(Answer answer) {
        boolean fromDhcp = Answer.isTrue(answer.optional("FromDHCP"));
        List<String> servers = new ArrayList<>();
        for (Answer host : answer.all(fromDhcp ? "NTPFromDHCP" : "NTPManual")) {
            for (String form : List.of("IPv4Address", "IPv6Address", "DNSname")) {
                if (!host.optional(form).isEmpty()) {
                    servers.add(host.optional(form));
                }
            }
        }
        return new NtpSettings(fromDhcp, servers);
    }
}
