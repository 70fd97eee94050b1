// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

/** Says that a key stands twice. */
final class DuplicateKey {

    static String sentence(String key, Value.Entry earlier) {
        return "key " + Quote.of(key) + " was already given on line "
                + earlier.key().line() + "; keep one of them";
    }

    private DuplicateKey() {}
}
