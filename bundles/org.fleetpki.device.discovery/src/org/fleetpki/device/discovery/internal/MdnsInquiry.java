// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DiscoveryMethod;

/**
 * A one-shot question of multicast DNS (RFC 6762, 5.1) for the services of AXIS devices and for web servers with TLS.
 * Responders put SRV and TXT into the same answer (RFC 6763, 12.1).
 */
final class MdnsInquiry implements Inquiry {

    private static final String HTTPS = "_https._tcp.local";
    private static final List<String> AXIS = List.of("_axis-video._tcp.local", "_axis-nvr._tcp.local");
    private static final String MAC = "macaddress=";

    @Override
    public DiscoveryMethod method() {
        return DiscoveryMethod.MDNS;
    }

    @Override
    public List<byte[]> questions() {
        return List.of(DnsMessage.question(List.of(AXIS.getFirst(), AXIS.getLast(), HTTPS)));
    }

    @Override
    public Optional<Sighting> read(byte[] datagram, InetAddress from) {
        List<DnsMessage.Entry> entries = DnsMessage.records(datagram).orElse(List.of());
        Optional<DnsMessage.Entry> pointer = entries.stream()
                .filter(entry -> entry.type() == DnsMessage.PTR && isAsked(entry.name()))
                .findFirst();
        return pointer.map(found -> sighting(found, entries, from));
    }

    private Sighting sighting(DnsMessage.Entry pointer, List<DnsMessage.Entry> entries, InetAddress from) {
        String instance = pointer.target();
        boolean axis = AXIS.contains(pointer.name().toLowerCase(Locale.ROOT));
        OptionalInt port = entries.stream()
                .filter(entry -> entry.type() == DnsMessage.SRV && entry.name().equalsIgnoreCase(instance))
                .mapToInt(DnsMessage.Entry::port)
                .filter(number -> number > 0)
                .findFirst();
        String mac = entries.stream()
                .filter(entry -> entry.type() == DnsMessage.TXT && entry.name().equalsIgnoreCase(instance))
                .flatMap(entry -> entry.texts().stream())
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(MAC))
                .map(text -> Sighting.clean(text.substring(MAC.length())).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        int service = instance.indexOf("._");
        return new Sighting(
                from.getHostAddress(),
                EnumSet.of(method()),
                axis ? port : OptionalInt.empty(),
                axis ? OptionalInt.empty() : port,
                Sighting.clean(service < 0 ? instance : instance.substring(0, service)),
                new DeviceFacts(axis ? "AXIS" : "", "", mac, ""));
    }

    private static boolean isAsked(String name) {
        String service = name.toLowerCase(Locale.ROOT);
        return AXIS.contains(service) || HTTPS.equals(service);
    }
}
