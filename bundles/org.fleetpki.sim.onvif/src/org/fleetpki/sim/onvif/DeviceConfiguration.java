// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.time.Duration;
import java.util.List;

/**
 * What the device management service configures beside certificates.
 *
 * @param http whether plain HTTP is enabled
 * @param https whether HTTPS is enabled
 * @param hostName the host name
 * @param clock how far the device's clock was set from the simulator's
 * @param ntp whether the time comes from NTP
 * @param timeZone the time zone in POSIX form
 * @param ntpFromDhcp whether DHCP names the time servers
 * @param ntpServers the time servers named by hand
 */
record DeviceConfiguration(
        boolean http,
        boolean https,
        String hostName,
        Duration clock,
        boolean ntp,
        String timeZone,
        boolean ntpFromDhcp,
        List<String> ntpServers) {

    DeviceConfiguration {
        ntpServers = List.copyOf(ntpServers);
    }

    DeviceConfiguration withProtocols(boolean plain, boolean secure) {
        return new DeviceConfiguration(plain, secure, hostName, clock, ntp, timeZone, ntpFromDhcp, ntpServers);
    }

    DeviceConfiguration withHostName(String other) {
        return new DeviceConfiguration(http, https, other, clock, ntp, timeZone, ntpFromDhcp, ntpServers);
    }

    DeviceConfiguration withClock(Duration offset, boolean fromNtp, String zone) {
        return new DeviceConfiguration(http, https, hostName, offset, fromNtp, zone, ntpFromDhcp, ntpServers);
    }

    DeviceConfiguration withNtp(boolean fromDhcp, List<String> servers) {
        return new DeviceConfiguration(http, https, hostName, clock, ntp, timeZone, fromDhcp, servers);
    }
}
