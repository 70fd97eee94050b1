// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses where simulated devices listen: each on a loopback address of its own with the same two ports, as real
 * devices do; or, where the system has but one such address (macOS), all on that with ports of their own.
 */
final class LoopbackAddresses {

    /** The most devices, so that addresses and ports stay within their ranges. */
    static final int MOST = 200;

    private static final String FAMILY = "axis";
    private static final String DOMAIN = ".fleet.example";
    private static final int FIRST = 11;
    private static final int HTTP = 18080;
    private static final int HTTPS = 18443;

    /** Product numbers of the family, so that a fleet looks like one. */
    private static final List<String> MODELS = List.of("P3265-V", "M3086-V", "Q6135-LE", "P1468-LE", "Q3538-LVE");

    private final Predicate<String> canListen;

    LoopbackAddresses() {
        this(LoopbackAddresses::canListenOn);
    }

    LoopbackAddresses(Predicate<String> canListen) {
        this.canListen = canListen;
    }

    List<SimulationRow> choose(int devices) {
        boolean many = canListen.test(address(0));
        return IntStream.range(0, devices)
                .mapToObj(i -> new SimulationRow(
                        "cam-" + (i + 1),
                        FAMILY,
                        MODELS.get(i % MODELS.size()),
                        "",
                        many ? address(i) : "127.0.0.1",
                        "cam-" + (i + 1) + DOMAIN,
                        many ? HTTP : HTTP + i,
                        many ? HTTPS : HTTPS + i))
                .toList();
    }

    /** The most devices of a mass, which is what a process may open files for here and there. */
    static final int MOST_OF_MANY = 50_000;

    /** The address of one of many, from 127.64.0.1 on, without those that end in 0 or 255. */
    static String many(int i) {
        int perNetwork = 250;
        return "127." + (64 + i / (perNetwork * perNetwork)) + "." + i / perNetwork % perNetwork + "."
                + (1 + i % perNetwork);
    }

    private static String address(int i) {
        return "127.10.0." + (FIRST + i);
    }

    private static boolean canListenOn(String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
