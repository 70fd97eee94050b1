// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.regex.Pattern;
import org.fleetpki.pki.api.IpLiteral;

/** The preferred name syntax of RFC 1034, 3.5 as RFC 1123 and RFC 5280, 4.2.1.6 have it. */
final class DnsSyntax {

    private static final int MAX_LENGTH = 253;

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    /** Whether a text is the name of a host. */
    static boolean isHost(String text) {
        return text.length() <= MAX_LENGTH && NAME.matcher(text).matches() && !isAddress(text);
    }

    /** Whether it is a name, or one with a wildcard for its whole first label. */
    static boolean isHostOrWildcard(String text) {
        return isHost(text.startsWith("*.") ? text.substring(2) : text);
    }

    /** Whether it is an IP address, or looks so much like one that no name can be meant. */
    static boolean isAddress(String text) {
        return IpLiteral.matches(text) || text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private DnsSyntax() {}
}
