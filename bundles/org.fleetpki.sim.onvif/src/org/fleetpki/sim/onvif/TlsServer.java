// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.List;

/**
 * The TLS server's configuration in the Advanced Security service.
 *
 * @param paths ids of the certification paths assigned to it; the first one is served
 * @param versions the versions enabled, such as {@code 1.3}
 * @param clientAuthentication whether clients are to show a certificate
 * @param cnMapsToUser whether the common name of a client's certificate names the user
 * @param policies ids of the validation policies assigned to it
 */
record TlsServer(
        List<String> paths,
        List<String> versions,
        boolean clientAuthentication,
        boolean cnMapsToUser,
        List<String> policies) {

    /** What the devices support. */
    static final List<String> VERSIONS = List.of("1.2", "1.3");

    TlsServer {
        paths = List.copyOf(paths);
        versions = List.copyOf(versions);
        policies = List.copyOf(policies);
    }

    TlsServer withPaths(List<String> other) {
        return new TlsServer(other, versions, clientAuthentication, cnMapsToUser, policies);
    }

    TlsServer withVersions(List<String> other) {
        return new TlsServer(paths, other, clientAuthentication, cnMapsToUser, policies);
    }

    TlsServer withClients(boolean required, boolean mapped) {
        return new TlsServer(paths, versions, required, mapped, policies);
    }

    TlsServer withPolicies(List<String> other) {
        return new TlsServer(paths, versions, clientAuthentication, cnMapsToUser, other);
    }
}
