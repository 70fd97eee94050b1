// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
                .map(target -> "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\nST: "
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
                httpPort(headers.getOrDefault("location", ""), from),
                OptionalInt.empty(),
                Sighting.clean(headers.getOrDefault("server", "")),
                DeviceFacts.UNKNOWN));
    }

    /** The port of the description, if it stands on the device that answered. */
    private static OptionalInt httpPort(String location, InetAddress from) {
        return Stream.of(location)
                .flatMap(text -> {
                    try {
                        return Stream.of(URI.create(text));
                    } catch (IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme())
                        && from.getHostAddress().equals(uri.getHost()))
                .mapToInt(uri -> uri.getPort() < 0 ? 80 : uri.getPort())
                .filter(port -> port >= 1 && port <= 65535)
                .findFirst();
    }
}
