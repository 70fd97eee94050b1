// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;

/**
 * A device that was found.
 *
 * @param host its address, or the name that it was asked by
 * @param httpPort the port of plain HTTP, as told or as assumed
 * @param httpsPort the port of TLS, as told or as assumed
 * @param methods how it was found; never empty
 * @param family the family whose adapter recognised it; empty if none did
 * @param facts what it tells without a log-in; unproved
 * @param name what it calls itself; empty if it does not tell
 * @param leaf what it serves on its TLS port; empty if nothing
 */
public record Discovered(
        String host,
        int httpPort,
        int httpsPort,
        Set<DiscoveryMethod> methods,
        String family,
        DeviceFacts facts,
        String name,
        Optional<X509Certificate> leaf) {

    public Discovered {
        methods = Set.copyOf(methods);
    }
}
