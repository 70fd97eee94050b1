// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.util.Optional;
import org.fleetpki.sim.Headers;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;

/** Both schemes of HTTP: Digest always, and Basic where TLS protects it. */
final class Access implements Login {

    private final Login digest;
    private final Login basic;

    Access(Login digest, Login basic) {
        this.digest = digest;
        this.basic = basic;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        String given = request.headers().first("Authorization").orElse("");
        if (request.secure() && given.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic.refuse(request);
        }
        Optional<Response> challenge = digest.refuse(request);
        return request.secure() ? challenge.map(this::both) : challenge;
    }

    private Response both(Response challenge) {
        Response other = basic.refuse(new Request("GET", "/", Headers.NONE, new byte[0], true))
                .orElseThrow();
        return challenge.with(
                "WWW-Authenticate", other.headers().first("WWW-Authenticate").orElseThrow());
    }
}
