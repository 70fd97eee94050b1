// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DiscoveryMethod;

/**
 * What a device said of itself, or an address that is to be knocked at. Nothing of it is proved.
 *
 * @param host where the words came from, never where they point to
 * @param methods by which ways
 * @param httpPort the port of plain HTTP that it told
 * @param httpsPort the port of TLS that it told
 * @param name what it calls itself; empty if unknown
 * @param facts what it told
 */
record Sighting(
        String host,
        Set<DiscoveryMethod> methods,
        OptionalInt httpPort,
        OptionalInt httpsPort,
        String name,
        DeviceFacts facts) {

    private static final int LONGEST = 120;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    Sighting {
        methods = Set.copyOf(methods);
    }

    /** Whether both may be of one device: no port that they tell differs. */
    boolean isCompatibleWith(Sighting other) {
        return host.equals(other.host)
                && isCompatible(httpPort, other.httpPort)
                && isCompatible(httpsPort, other.httpsPort);
    }

    private static boolean isCompatible(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** What two ways told of one host; the first told wins. */
    Sighting with(Sighting other) {
        Set<DiscoveryMethod> both = EnumSet.copyOf(methods);
        both.addAll(other.methods);
        return new Sighting(
                host,
                both,
                httpPort.isPresent() ? httpPort : other.httpPort,
                httpsPort.isPresent() ? httpsPort : other.httpsPort,
                name.isEmpty() ? other.name : name,
                completed(facts, other.facts));
    }

    /** The first with what only the second knows. */
    static DeviceFacts completed(DeviceFacts first, DeviceFacts second) {
        return new DeviceFacts(
                first.vendor().isEmpty() ? second.vendor() : first.vendor(),
                first.model().isEmpty() ? second.model() : first.model(),
                first.serial().isEmpty() ? second.serial() : first.serial(),
                first.firmware().isEmpty() ? second.firmware() : first.firmware());
    }

    /** A stranger's words, fit to be shown: one line, of bounded length, without control characters. */
    static String clean(String words) {
        String line = UNSHOWN.matcher(words).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
