// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

/**
 * A rule of a profile together with whoever asks for it.
 *
 * @param value what is asked for
 * @param source where it is written, such as {@code CA/Browser Forum BR 6.3.2}; empty for the profile's own will
 */
public record ProfileRule<T>(T value, String source) {

    /** A rule that is nobody's but the profile's own. */
    public static <T> ProfileRule<T> own(T value) {
        return new ProfileRule<>(value, "");
    }

    /** The source as it ends a sentence, with a space before it; empty if there is none. */
    public String quote() {
        return source.isEmpty() ? "" : " (" + source + ")";
    }
}
