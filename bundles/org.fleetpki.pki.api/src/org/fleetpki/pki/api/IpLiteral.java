// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads IP addresses from text. The text may be foreign data, and Java asks the name service about whatever is not an
 * address: so only what cannot be anything else is handed to it. Octal octets, brackets and zones are no addresses here.
 */
public final class IpLiteral {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    /** Two colons at least; what begins with a hexadecimal digit or a colon is never looked up. */
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** The address that a text is; empty if it is none. */
    public static Optional<InetAddress> parse(String text) {
        if (text.length() > 45
                || !(V4.matcher(text).matches() || V6.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is an address. */
    public static boolean matches(String text) {
        return parse(text).isPresent();
    }

    private IpLiteral() {}
}
