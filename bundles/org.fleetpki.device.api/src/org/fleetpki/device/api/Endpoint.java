// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/**
 * Where a device is reached, and what its TLS may be trusted by.
 *
 * @param host an IP address or a DNS name, without brackets
 * @param httpPort the port of plain HTTP, usually 80
 * @param httpsPort the port of HTTPS, usually 443
 * @param trust what a connection to it accepts
 */
public record Endpoint(String host, int httpPort, int httpsPort, TlsTrust trust) {

    public Endpoint {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a device needs an address");
        }
        requirePort(httpPort);
        requirePort(httpsPort);
    }

    /** The same place with other trust, as after a certificate was replaced. */
    public Endpoint trusting(TlsTrust other) {
        return new Endpoint(host, httpPort, httpsPort, other);
    }

    private static void requirePort(int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 1 and 65535, not " + port);
        }
    }
}
