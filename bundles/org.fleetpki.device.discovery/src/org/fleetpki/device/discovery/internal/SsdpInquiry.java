// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DiscoveryMethod;

/** A search by SSDP (UPnP Device Architecture 1.1, 1.3), for AXIS devices by name and for whatever answers. */
final class SsdpInquiry implements Inquiry {

    private static final int MOST_LINES = 64;

    private static final List<String> TARGETS = List.of("urn:axis-com:service:BasicService:1", "ssdp:all");

    @Override
    public DiscoveryMethod method() {
        return DiscoveryMethod.SSDP;
    }

    @Override
    public List<byte[]> questions() {
        return TARGETS.stream()
                .map(target ->
                        "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\nST: "
                                + target + "\r\n\r\n")
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    @Override
    public Optional<Sighting> read(byte[] datagram, InetAddress from) {
        List<String> lines = new String(datagram, StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_LINES)
                .toList();
        if (lines.isEmpty() || !lines.getFirst().matches("HTTP/1\\.[01] 200( .*)?")) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        if (!headers.containsKey("st") || !headers.containsKey("usn")) {
            return Optional.empty();
        }
        return Optional.of(new Sighting(
                from.getHostAddress(),
                EnumSet.of(method()),
                // the location is that of the description, which is often not served by the web server
                OptionalInt.empty(),
                OptionalInt.empty(),
                Sighting.clean(headers.getOrDefault("server", "")),
                DeviceFacts.UNKNOWN));
    }
}
