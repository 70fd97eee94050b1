// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** A subject alternative name (RFC 5280, section 4.2.1.6) of a kind that a TLS client compares. */
public sealed interface GeneralName {

    /** A {@code dNSName}, in lower case. */
    record Dns(String name) implements GeneralName {

        private static final Pattern LABELS = Pattern.compile(
                "(\\*\\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

        public Dns {
            name = name.toLowerCase(Locale.ROOT);
            if (name.length() > 253 || !LABELS.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' is not a DNS name (RFC 1123)");
            }
            if (isIpLiteral(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is an IP address; clients do not compare it as a DNS name (RFC 5280, 4.2.1.6)");
            }
        }

        @Override
        public String toString() {
            return "DNS:" + name;
        }
    }

    /** An {@code iPAddress}. */
    record Ip(InetAddress address) implements GeneralName {

        @Override
        public String toString() {
            return "IP:" + address.getHostAddress();
        }
    }

    /** The value without its kind, as a client would type it into an address line. */
    default String value() {
        return switch (this) {
            case Dns dns -> dns.name();
            case Ip ip -> ip.address().getHostAddress();
        };
    }

    /** The name that a host is reached by: an IP address where it is one, else a DNS name; nothing is looked up. */
    static GeneralName ofHost(String host) {
        return isIpLiteral(host) ? ip(host) : new Dns(host);
    }

    /**
     * Read {@code DNS:name} or {@code IP:address}, the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static GeneralName parse(String text) {
        if (text.startsWith("DNS:")) {
            return new Dns(text.substring(4));
        }
        if (text.startsWith("IP:") && isIpLiteral(text.substring(3))) {
            return ip(text.substring(3));
        }
        throw new IllegalArgumentException("'" + text + "' is neither DNS:<name> nor IP:<address>");
    }

    /**
     * Whether a text looks like an IPv4 or IPv6 address, and so cannot be a DNS name. Whether it is one, only reading it
     * tells.
     */
    static boolean isIpLiteral(String text) {
        return text.indexOf(':') >= 0 || text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private static Ip ip(String literal) {
        return IpLiteral.parse(literal)
                .map(Ip::new)
                .orElseThrow(() -> new IllegalArgumentException("'" + literal + "' is not an IP address"));
    }
}
