// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What placeholders stand for. {@link #toString()} shows names only. */
final class Values {

    /** Shorter ones would be found in any text. */
    private static final int SHORTEST_TO_MASK = 4;

    private final Map<String, String> byName = new HashMap<>();

    /** The same values, to be added to. */
    Values copy() {
        Values copy = new Values();
        copy.byName.putAll(byName);
        return copy;
    }

    Values with(String name, String value) {
        byName.put(name, value);
        return this;
    }

    Values with(Values more) {
        byName.putAll(more.byName);
        return this;
    }

    /** A value; empty text for one that was not given, such as an attribute that a subject does not have. */
    String get(String name) {
        return byName.getOrDefault(name, "");
    }

    void forget() {
        byName.clear();
    }

    /** A device's words without the password and the token, which some repeat with the address they were asked by. */
    String mask(String words) {
        String masked = words;
        for (String name : new String[] {"password", "token"}) {
            String secret = get(name);
            if (!secret.isEmpty() && (secret.length() >= SHORTEST_TO_MASK || masked.equals(secret))) {
                masked = masked.replace(secret, "…")
                        .replace(RequestWriter.percent(secret), "…")
                        .replace(URLEncoder.encode(secret, StandardCharsets.UTF_8), "…");
            }
        }
        return masked;
    }

    @Override
    public String toString() {
        return "Values" + byName.keySet();
    }
}
