// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes names that are told apart by people and by devices. */
final class Names {

    /** What adapters know our own certificates by. */
    static final String OURS = "fleetpki-https-";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** RFC 4648, section 6, in lower case: no digit that looks like a letter. */
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    Names(RandomGenerator random) {
        this.random = random;
    }

    /** An id of a plan or a run. */
    synchronized String id(String kind, Instant now) {
        return kind + "-" + SECOND.format(now) + "-" + suffix(6);
    }

    /** The name of a new certificate, unlike any other of this plan and unlike those that the device has. */
    synchronized String certificate(Instant now, Collection<String> inDevice) {
        while (true) {
            String name = OURS + DAY.format(now) + "-" + suffix(4);
            if (!inDevice.contains(name) && taken.add(name)) {
                return name;
            }
        }
    }

    private String suffix(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return text.toString();
    }
}
