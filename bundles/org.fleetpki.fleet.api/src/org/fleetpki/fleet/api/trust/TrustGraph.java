// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.Fingerprint;

/**
 * Who presents what to whom, and who trusts whom.
 *
 * @param devices the ids of the devices
 * @param certificates all certificates that are presented, trusted or refused anywhere, each once
 * @param edges what joins them
 */
public record TrustGraph(List<String> devices, List<X509Certificate> certificates, List<Edge> edges) {

    public TrustGraph {
        devices = List.copyOf(devices);
        certificates = List.copyOf(certificates);
        edges = List.copyOf(edges);
    }

    /** What joins two nodes. */
    public sealed interface Edge {}

    /** A device presents a certificate as its own. */
    public record Presents(String deviceId, Fingerprint leaf) implements Edge {}

    /** A device trusts a certificate. */
    public record Trusts(String deviceId, Fingerprint anchor) implements Edge {}

    /** A device refused a certificate. */
    public record Refused(String deviceId, Fingerprint leaf) implements Edge {}

    /** A certificate signed another. */
    public record Issued(Fingerprint issuer, Fingerprint subject) implements Edge {}
}
