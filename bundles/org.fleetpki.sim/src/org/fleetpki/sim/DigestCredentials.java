// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a Digest Authorization header (RFC 7616, section 3.4). */
final class DigestCredentials {

    private static final Pattern PARAMETER =
            Pattern.compile("\\s*([A-Za-z0-9_*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))\\s*(?:,|$)");

    private final Map<String, String> parameters;

    private DigestCredentials(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Parse; empty if it is another scheme, is malformed, or names a parameter twice. */
    static Optional<DigestCredentials> parse(String header) {
        if (!header.regionMatches(true, 0, "Digest ", 0, 7)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header).region(7, header.length());
        while (matcher.lookingAt()) {
            String quoted = matcher.group(2);
            String value = quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1");
            if (parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value) != null) {
                return Optional.empty();
            }
            matcher.region(matcher.end(), header.length());
        }
        boolean all = matcher.regionStart() == header.length();
        return all ? Optional.of(new DigestCredentials(parameters)) : Optional.empty();
    }

    /** The value of a parameter, unquoted; empty if it is not there. */
    String get(String name) {
        return parameters.getOrDefault(name, "");
    }
}
