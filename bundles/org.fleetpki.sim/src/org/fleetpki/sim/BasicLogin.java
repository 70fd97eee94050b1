// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Basic authentication (RFC 7617). */
public final class BasicLogin implements Login {

    private final String realm;
    private final byte[] expected;
    private final Logins logins;

    public BasicLogin(String realm, String user, String password, Logins logins) {
        this.realm = realm;
        this.expected = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.logins = logins;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        Optional<String> header = request.headers().first("Authorization");
        if (header.isPresent()) {
            boolean right = right(header.get());
            logins.count(right);
            if (right) {
                return Optional.empty();
            }
        }
        return Optional.of(Response.page(401).with("WWW-Authenticate", "Basic realm=\"" + realm + "\""));
    }

    private boolean right(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            byte[] given = Base64.getDecoder().decode(header.substring(6).strip());
            return MessageDigest.isEqual(given, expected);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
