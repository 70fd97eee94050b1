// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api.pull;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.fleetpki.pki.api.KeyType;

/**
 * How to serve devices that poll.
 *
 * @param listen where to listen
 * @param base the address as devices reach it, such as {@code https://pki.example}, without a slash at its end; empty for
 *     the one listened on
 * @param tls the server's own certificate, and whose certificates of devices are accepted; empty for plain HTTP, over
 *     which no secret is ever sent, but over which anybody in between can put himself in the place of a device
 * @param needsPeer whether a device must have a certificate that the trust of {@code tls} accepts
 * @param keyType what keys devices are told to make
 * @param issuers the common names that issuers of good certificates have, roots included; a device with another is given a
 *     new one. Empty for those of {@link PullAuthority#issuers()}
 * @param renew how long before its end a certificate is replaced
 */
public record PullOrder(
        InetSocketAddress listen,
        String base,
        Optional<SSLContext> tls,
        boolean needsPeer,
        KeyType keyType,
        Set<String> issuers,
        Duration renew) {

    /** What the vendors' own servers do. */
    private static final Duration USUAL_RENEWAL = Duration.ofDays(90);

    public PullOrder {
        if (base.endsWith("/")) {
            throw new IllegalArgumentException("the address of the server ends without a slash: " + base);
        }
        if (base.isEmpty() && listen.getAddress() != null && listen.getAddress().isAnyLocalAddress()) {
            throw new IllegalArgumentException("where all addresses are listened on, devices need to be told one");
        }
        if (needsPeer && tls.isEmpty()) {
            throw new IllegalArgumentException("devices have certificates to show only where there is TLS");
        }
        if (renew.isNegative()) {
            throw new IllegalArgumentException("a certificate is replaced before its end, not after it");
        }
        issuers = Set.copyOf(issuers);
    }

    /** On any free port of the loopback address, without TLS, as usual otherwise. */
    public static PullOrder usual() {
        return new PullOrder(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "",
                Optional.empty(),
                false,
                KeyType.RSA_2048,
                Set.of(),
                USUAL_RENEWAL);
    }

    /** The same at another address. */
    public PullOrder at(InetSocketAddress address, String asDevicesReachIt) {
        return new PullOrder(address, asDevicesReachIt, tls, needsPeer, keyType, issuers, renew);
    }

    /** The same by HTTPS. */
    public PullOrder by(SSLContext context, boolean peers) {
        return new PullOrder(listen, base, Optional.of(context), peers, keyType, issuers, renew);
    }

    /** The same with other keys, other issuers and another time of renewal. */
    public PullOrder with(KeyType type, Set<String> goodIssuers, Duration before) {
        return new PullOrder(listen, base, tls, needsPeer, type, goodIssuers, before);
    }
}
