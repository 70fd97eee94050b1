// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.util.List;
import java.util.Map;

/** The groups of the key exchange (IANA TLS Supported Groups registry). */
final class NamedGroups {

    static final int SECP256R1 = 0x0017;
    static final int SECP384R1 = 0x0018;
    static final int SECP521R1 = 0x0019;
    static final int X25519 = 0x001d;

    private static final Map<Integer, String> NAMES = Map.of(
            SECP256R1,
            "secp256r1",
            SECP384R1,
            "secp384r1",
            SECP521R1,
            "secp521r1",
            X25519,
            "x25519",
            0x001e,
            "x448",
            0x0100,
            "ffdhe2048",
            0x0101,
            "ffdhe3072",
            0x0102,
            "ffdhe4096",
            0x11ec,
            "X25519MLKEM768");

    /** What is offered, best first. */
    static List<Integer> offered() {
        return List.of(X25519, SECP256R1, SECP384R1, SECP521R1, 0x001e, 0x0100, 0x0101, 0x0102);
    }

    static String name(int code) {
        return NAMES.getOrDefault(code, String.format("0x%04X", code));
    }

    private NamedGroups() {}
}
