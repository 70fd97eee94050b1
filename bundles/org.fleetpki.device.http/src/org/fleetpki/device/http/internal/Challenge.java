// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One challenge of a {@code WWW-Authenticate} header (RFC 9110, section 11.6.1).
 *
 * @param scheme in lower case, such as {@code digest}
 * @param parameters by name in lower case, unquoted
 */
record Challenge(String scheme, Map<String, String> parameters) {

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    boolean isDigest() {
        return "digest".equals(scheme);
    }

    boolean isBasic() {
        return "basic".equals(scheme);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    String realm() {
        return parameters.getOrDefault("realm", "");
    }

    /** Whether only the nonce was too old (RFC 7616, section 3.3). */
    boolean isStale() {
        return parameter("stale")
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter("true"::equals)
                .isPresent();
    }
}
