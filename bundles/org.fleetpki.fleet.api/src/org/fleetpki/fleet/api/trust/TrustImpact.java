// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What breaks if a certificate is no longer trusted from some instant on.
 *
 * @param certificate the certificate
 * @param at from when on
 * @param presenting the devices whose chain rests on it
 * @param trusting the devices whose trust list has it
 * @param broken the connections that hold now and would not hold any more
 * @param alreadyBroken the connections that do not hold even now
 * @param unknown the devices that nobody could look into, so that more may break
 */
public record TrustImpact(
        X509Certificate certificate,
        Instant at,
        List<String> presenting,
        List<String> trusting,
        List<Connection> broken,
        List<Connection> alreadyBroken,
        List<String> unknown) {

    public TrustImpact {
        presenting = List.copyOf(presenting);
        trusting = List.copyOf(trusting);
        broken = List.copyOf(broken);
        alreadyBroken = List.copyOf(alreadyBroken);
        unknown = List.copyOf(unknown);
    }

    /**
     * A connection of one device to another.
     *
     * @param relation what it is for
     * @param client the id of the device that judges
     * @param server the id of the device that is judged
     * @param reason why it does not hold, in one sentence
     */
    public record Connection(String relation, String client, String server, String reason) {}
}
