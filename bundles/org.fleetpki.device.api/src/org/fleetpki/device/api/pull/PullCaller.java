// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api.pull;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who asks.
 *
 * @param serial the serial number that it says to have
 * @param address where it asks from; the last proxy's, if there is one in between
 * @param peer the certificate that it proved to have the key of, leaf first, accepted by the trust of the server's TLS;
 *     empty if it was not asked for one
 */
public record PullCaller(String serial, InetAddress address, List<X509Certificate> peer) {

    public PullCaller {
        peer = List.copyOf(peer);
    }
}
