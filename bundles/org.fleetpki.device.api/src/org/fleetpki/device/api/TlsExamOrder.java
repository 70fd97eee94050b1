// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.IpLiteral;

/**
 * Which server to examine, and how.
 *
 * @param host where to connect: an IP address or a DNS name, without brackets
 * @param port where to connect
 * @param serverName the name to ask for in the handshake (SNI, RFC 6066, 3), which the certificate must then have;
 *     empty to ask for none, and the certificate must have {@code host}
 * @param startTls how the conversation begins
 * @param timeout the time for the whole examination; what was not looked at by then is said to be unknown
 * @param versions the versions to ask for
 * @param anchors whom to trust; empty to judge the chain only by itself
 */
public record TlsExamOrder(
        String host,
        int port,
        Optional<String> serverName,
        TlsExamStartTls startTls,
        Duration timeout,
        Set<TlsExamVersion> versions,
        List<X509Certificate> anchors) {

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

    public TlsExamOrder {
        if (host.isBlank()) {
            throw new IllegalArgumentException("an examination needs a host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 1 and 65535, not " + port);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("an examination needs time");
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("at least one version is to be asked for");
        }
        versions = Set.copyOf(versions);
        anchors = List.copyOf(anchors);
    }

    /** The usual examination: every version, the name of the host, and what is usual at the port. */
    public static TlsExamOrder of(String host, int port) {
        return new TlsExamOrder(
                host,
                port,
                IpLiteral.matches(host) ? Optional.empty() : Optional.of(host),
                TlsExamStartTls.usualAt(port),
                USUAL_TIMEOUT,
                EnumSet.allOf(TlsExamVersion.class),
                List.of());
    }

    /** The same for another name in the handshake; empty for none. */
    public TlsExamOrder asking(Optional<String> name) {
        return new TlsExamOrder(host, port, name, startTls, timeout, versions, anchors);
    }

    /** The same for a conversation that begins in another way. */
    public TlsExamOrder beginning(TlsExamStartTls kind) {
        return new TlsExamOrder(host, port, serverName, kind, timeout, versions, anchors);
    }

    /** The same for a client that trusts others. */
    public TlsExamOrder trusting(List<X509Certificate> others) {
        return new TlsExamOrder(host, port, serverName, startTls, timeout, versions, others);
    }

    /** The same in another time. */
    public TlsExamOrder within(Duration time) {
        return new TlsExamOrder(host, port, serverName, startTls, time, versions, anchors);
    }

    /** The name that the certificate must have. */
    public String expectedName() {
        return serverName.orElse(host);
    }
}
