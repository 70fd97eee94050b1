// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Map;

/**
 * Where a device is reached, and what its TLS may be trusted by.
 *
 * @param host an IP address or a DNS name, without brackets
 * @param httpPort the port of plain HTTP, usually 80
 * @param httpsPort the port of HTTPS, usually 443
 * @param trust what a connection to it accepts
 * @param plainHttp whether one may log in over plain HTTP where HTTPS does not answer; false for a device that was ever
 *     seen to speak TLS, so that closing its port is no way to be handed the log-in
 * @param settings what the family wants to know beside, by the names of {@link DeviceAdapter#settings()}; no secret
 */
public record Endpoint(
        String host, int httpPort, int httpsPort, TlsTrust trust, boolean plainHttp, Map<String, String> settings) {

    public Endpoint {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a device needs an address");
        }
        requirePort(httpPort);
        requirePort(httpsPort);
        settings = Map.copyOf(settings);
    }

    /** A place where plain HTTP may be used as far as there is no other way, and without settings. */
    public Endpoint(String host, int httpPort, int httpsPort, TlsTrust trust) {
        this(host, httpPort, httpsPort, trust, true, Map.of());
    }

    /** The same place with other trust, as after a certificate was replaced. */
    public Endpoint trusting(TlsTrust other) {
        return new Endpoint(host, httpPort, httpsPort, other, plainHttp, settings);
    }

    /** The same place, to be logged in to by TLS and in no other way. */
    public Endpoint encryptedOnly() {
        return new Endpoint(host, httpPort, httpsPort, trust, false, settings);
    }

    /** The same place with settings of its family. */
    public Endpoint with(Map<String, String> familySettings) {
        return new Endpoint(host, httpPort, httpsPort, trust, plainHttp, familySettings);
    }

    private static void requirePort(int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 1 and 65535, not " + port);
        }
    }
}
