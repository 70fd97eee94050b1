// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.onvif.DeviceNetwork;
import org.fleetpki.device.onvif.NetworkProtocol;

/** The protocols HTTP and HTTPS of the web server, which ONVIF switches apart from certificates. */
record HttpProtocols(DeviceNetwork network) {

    private static final String HTTP = "HTTP";
    private static final String HTTPS = "HTTPS";

    HttpsMode mode() throws DeviceException {
        List<NetworkProtocol> protocols = network.protocols();
        boolean plain = isEnabled(protocols, HTTP);
        boolean encrypted = isEnabled(protocols, HTTPS);
        if (!plain && !encrypted) {
            throw new DeviceException(
                    new Failure.Unexpected("HTTP or HTTPS among its network protocols", "neither of them enabled"));
        }
        if (!encrypted) {
            return HttpsMode.HTTP_ONLY;
        }
        return plain ? HttpsMode.HTTP_AND_HTTPS : HttpsMode.HTTPS_ONLY;
    }

    /** Only what changes is sent, with the ports as they are: RTSP and the maker's own protocols are no matter of ours. */
    void set(HttpsMode mode) throws DeviceException {
        List<NetworkProtocol> changed = network.protocols().stream()
                .filter(protocol ->
                        protocol.name().equals(HTTP) || protocol.name().equals(HTTPS))
                .filter(protocol -> protocol.enabled() != wanted(protocol, mode))
                .map(protocol -> protocol.enabled(wanted(protocol, mode)))
                .toList();
        if (!changed.isEmpty()) {
            network.setProtocols(changed);
        }
    }

    private static boolean wanted(NetworkProtocol protocol, HttpsMode mode) {
        return protocol.name().equals(HTTP) ? mode != HttpsMode.HTTPS_ONLY : mode != HttpsMode.HTTP_ONLY;
    }

    private static boolean isEnabled(List<NetworkProtocol> protocols, String name) {
        return protocols.stream().anyMatch(each -> each.name().equals(name) && each.enabled());
    }
}
