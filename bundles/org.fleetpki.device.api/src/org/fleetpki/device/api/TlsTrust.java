// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.Fingerprint;

/**
 * What a TLS connection to one device may trust. A leaf is accepted if its SHA-256 fingerprint is pinned, or if its
 * chain ends at an anchor and it names the host. There is no way to say "trust everything".
 *
 * @param pins SHA-256 fingerprints of leaves
 * @param anchors certificates of authorities
 */
public record TlsTrust(Set<Fingerprint> pins, List<X509Certificate> anchors) {

    /** Trusts nothing: a probe with it sees what a device serves, and never completes a handshake. */
    public static final TlsTrust NOTHING = new TlsTrust(Set.of(), List.of());

    public TlsTrust {
        pins = Set.copyOf(pins);
        anchors = List.copyOf(anchors);
    }

    /** Trust exactly one leaf. */
    public static TlsTrust pin(Fingerprint leaf) {
        return new TlsTrust(Set.of(leaf), List.of());
    }

    /** The same, with one more leaf. */
    public TlsTrust and(Fingerprint leaf) {
        Set<Fingerprint> more = new HashSet<>(pins);
        more.add(leaf);
        return new TlsTrust(more, anchors);
    }
}
