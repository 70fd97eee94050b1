// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.List;

/** The parts between the dots of a DNS name (RFC 1034, 3.1). */
final class Labels {

    /** All of them, empty ones included. */
    static List<String> of(String name) {
        return List.of(name.split("\\.", -1));
    }

    /** Whether it is an A-label by its prefix (RFC 5890, 2.3.2.1). */
    static boolean isInternational(String label) {
        return label.regionMatches(true, 0, "xn--", 0, 4);
    }

    private Labels() {}
}
