// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;

/**
 * A device as the fleet file names it.
 *
 * @param id its name in the fleet, unique
 * @param family the adapter to use; empty to find out
 * @param host where it is reached: an IP address or a DNS name
 * @param hostName the DNS name that people use for it, where {@code host} is an address
 * @param address the IP address that people use for it, where {@code host} is a name
 * @param httpPort the port of plain HTTP
 * @param httpsPort the port of HTTPS
 * @param site where it stands; empty if not told
 * @param login how to log in; empty for devices that are only observed
 * @param pin the SHA-256 fingerprint that a person vouched for
 * @param settings what its family wants to know beside, by the names of {@link
 *     org.fleetpki.device.api.DeviceAdapter#settings()}; no secret
 */
public record DeviceSpec(
        String id,
        Optional<String> family,
        String host,
        Optional<String> hostName,
        Optional<String> address,
        int httpPort,
        int httpsPort,
        String site,
        Optional<Login> login,
        Optional<Fingerprint> pin,
        Map<String, String> settings) {

    public DeviceSpec {
        settings = Map.copyOf(settings);
    }

    /** A device without settings of its family. */
    public DeviceSpec(
            String id,
            Optional<String> family,
            String host,
            Optional<String> hostName,
            Optional<String> address,
            int httpPort,
            int httpsPort,
            String site,
            Optional<Login> login,
            Optional<Fingerprint> pin) {
        this(id, family, host, hostName, address, httpPort, httpsPort, site, login, pin, Map.of());
    }

    /**
     * How to log in.
     *
     * @param user the user name
     * @param password where the password is kept
     */
    public record Login(String user, SecretRef password) {}
}
