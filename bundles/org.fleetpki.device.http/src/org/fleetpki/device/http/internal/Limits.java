// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.time.Duration;
import javax.net.ssl.SSLParameters;

/**
 * How long and how much.
 *
 * @param connect the time for a connection to be taken
 * @param answer the usual time for a whole request and its answer
 * @param bytes the largest body of an answer
 */
public record Limits(Duration connect, Duration answer, int bytes) {

    /** What suits devices in a network that works. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 4 << 20);

    /** The versions of TLS that are spoken; older ones are broken (RFC 8996). */
    static SSLParameters tlsVersions() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }
}
