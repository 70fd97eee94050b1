// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serial numbers as openssl writes them: upper-case hexadecimal digits, an even number of them. */
final class Hex {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{1,64}");

    static String of(BigInteger number) {
        String digits = number.toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    /** The number that a text is, with an even or odd number of digits; empty if it is none. */
    static Optional<BigInteger> parse(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(new BigInteger(text, 16)) : Optional.empty();
    }

    private Hex() {}
}
