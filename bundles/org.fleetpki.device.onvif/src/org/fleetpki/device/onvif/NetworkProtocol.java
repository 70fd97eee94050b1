// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import org.fleetpki.device.http.Xml;

/**
 * A protocol that a device's servers speak.
 *
 * @param name {@code HTTP}, {@code HTTPS} or {@code RTSP}; others are the maker's
 * @param enabled whether it is spoken
 * @param ports where, usually one
 */
public record NetworkProtocol(String name, boolean enabled, List<Integer> ports) {

    public NetworkProtocol {
        ports = List.copyOf(ports);
    }

    /** The same, spoken or not. */
    public NetworkProtocol enabled(boolean spoken) {
        return new NetworkProtocol(name, spoken, ports);
    }

    static NetworkProtocol read(Answer answer) {
        return new NetworkProtocol(
                answer.optional("Name"),
                Answer.isTrue(answer.optional("Enabled")),
                answer.all("Port").stream()
                        .map(port -> Xml.text(port.element()))
                        .filter(port -> port.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .toList());
    }
}
