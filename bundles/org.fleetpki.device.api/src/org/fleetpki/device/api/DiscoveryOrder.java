// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where to look for devices, and how gently.
 *
 * @param methods by which devices are asked to announce themselves; {@link DiscoveryMethod#ADDRESS} says nothing here
 * @param ranges the addresses to knock at
 * @param httpPort the port of plain HTTP, for devices that do not tell theirs
 * @param httpsPorts the ports at which TLS is looked for, for devices that do not tell theirs
 * @param listening how long announcements are waited for
 * @param concurrency how many devices are asked at once
 * @param perSecond how many are begun in a second at most
 * @param most how many devices are told of at most, and how many announcements are kept
 */
public record DiscoveryOrder(
        Set<DiscoveryMethod> methods,
        List<AddressRange> ranges,
        int httpPort,
        List<Integer> httpsPorts,
        Duration listening,
        int concurrency,
        int perSecond,
        int most) {

    private static final int MOST_AT_ONCE = 256;

    public DiscoveryOrder {
        methods = Set.copyOf(methods);
        ranges = List.copyOf(ranges);
        httpsPorts = List.copyOf(httpsPorts);
        requirePort(httpPort);
        httpsPorts.forEach(DiscoveryOrder::requirePort);
        require(!httpsPorts.isEmpty(), "at least one port of TLS is needed");
        require(!listening.isNegative(), "nobody listens for less than no time");
        require(concurrency >= 1 && concurrency <= MOST_AT_ONCE, "1 to " + MOST_AT_ONCE + " devices are asked at once");
        require(perSecond >= 1, "at least one device is begun in a second");
        require(most >= 1, "at least one device is told of");
    }

    /** Ask these ways, at the usual ports and a pace that no network minds. */
    public static DiscoveryOrder of(Set<DiscoveryMethod> methods, List<AddressRange> ranges) {
        return new DiscoveryOrder(methods, ranges, 80, List.of(443), Duration.ofSeconds(3), 64, 200, 10_000);
    }

    /** Every way by which devices announce themselves. */
    public static DiscoveryOrder announcements() {
        return of(EnumSet.complementOf(EnumSet.of(DiscoveryMethod.ADDRESS)), List.of());
    }

    /** Knock at these addresses and nowhere else. */
    public static DiscoveryOrder at(List<AddressRange> ranges) {
        return of(Set.of(), ranges);
    }

    /** The same with other ports. */
    public DiscoveryOrder withPorts(int http, List<Integer> https) {
        return new DiscoveryOrder(methods, ranges, http, https, listening, concurrency, perSecond, most);
    }

    /** The same at another pace. */
    public DiscoveryOrder withPace(int atOnce, int inASecond) {
        return new DiscoveryOrder(methods, ranges, httpPort, httpsPorts, listening, atOnce, inASecond, most);
    }

    /** The same with other bounds. */
    public DiscoveryOrder within(Duration time, int devices) {
        return new DiscoveryOrder(methods, ranges, httpPort, httpsPorts, time, concurrency, perSecond, devices);
    }

    private static void requirePort(int port) {
        require(port >= 1 && port <= 65535, "a port lies between 1 and 65535, not " + port);
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
