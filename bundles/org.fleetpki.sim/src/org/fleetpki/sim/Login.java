// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.Optional;

/** A scheme of HTTP authentication (RFC 9110, section 11), on the server's side, for one user. */
@FunctionalInterface
public interface Login {

    /**
     * Look at a request's credentials.
     *
     * @return the challenge, with an HTML page as a web server shows it; empty if the user may pass
     */
    Optional<Response> refuse(Request request);
}
