// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DiscoveryMethod;

/** One round of asking by datagrams. It is used by one thread. */
interface Inquiry {

    DiscoveryMethod method();

    /** The datagrams to send, each to every place. */
    List<byte[]> questions();

    /**
     * Read an answer.
     *
     * @return empty if it is none to these questions, or cannot be read; a stranger's datagram is no failure
     */
    Optional<Sighting> read(byte[] datagram, InetAddress from);
}
