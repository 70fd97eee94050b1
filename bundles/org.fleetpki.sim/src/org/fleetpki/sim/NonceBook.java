// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The nonces that a server has given out. Each lives for a while, and counts its uses: a count that was seen before, or
 * is far behind, is a replay. Counts may come out of order, as from a client with several connections.
 */
final class NonceBook {

    private static final int MOST = 256;
    private static final int WINDOW = 64;

    private final InstantSource time;
    private final Duration life;
    private final RandomGenerator random;
    private final Map<String, Uses> given = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Uses> eldest) {
            return size() > MOST;
        }
    };

    NonceBook(InstantSource time, Duration life, RandomGenerator random) {
        this.time = time;
        this.life = life;
        this.random = random;
    }

    /** A new nonce. */
    synchronized String issue() {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        String nonce = HexFormat.of().formatHex(octets);
        given.put(nonce, new Uses(time.instant().plus(life)));
        return nonce;
    }

    /** Whether this is a first use; it will not be one again. */
    synchronized boolean use(String nonce, long count) {
        Uses uses = given.get(nonce);
        return uses != null && time.instant().isBefore(uses.end) && uses.first(count);
    }

    /** A window over the counts seen, as IPsec has for its sequence numbers (RFC 4303, section 3.4.3). */
    private static final class Uses {

        private final Instant end;
        private long highest;
        private long seen;

        Uses(Instant end) {
            this.end = end;
        }

        boolean first(long count) {
            if (count > highest) {
                long step = count - highest;
                seen = step >= WINDOW ? 1 : seen << step | 1;
                highest = count;
                return true;
            }
            long back = highest - count;
            if (count < 1 || back >= WINDOW || (seen >>> back & 1) == 1) {
                return false;
            }
            seen |= 1L << back;
            return true;
        }
    }
}
