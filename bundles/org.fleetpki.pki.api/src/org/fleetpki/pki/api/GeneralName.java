// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A subject alternative name (RFC 5280, section 4.2.1.6) that one asks for or compares. What somebody else encoded, sensible
 * or not, is an {@link org.fleetpki.pki.model.name.EncodedGeneralName}.
 */
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

    /** An {@code rfc822Name}, an e-mail address; the part behind the {@code @} in lower case. */
    record Email(String address) implements GeneralName {

        private static final Pattern MAILBOX = Pattern.compile("[\\x21-\\x7e&&[^@<>\"(),:;\\[\\]\\\\]]{1,64}");

        public Email {
            int at = address.lastIndexOf('@');
            if (at < 0 || !MAILBOX.matcher(address.substring(0, at)).matches()) {
                throw new IllegalArgumentException("'" + address + "' is not an e-mail address (RFC 5321)");
            }
            address = address.substring(0, at + 1) + new Dns(address.substring(at + 1)).name();
        }

        @Override
        public String toString() {
            return "email:" + address;
        }
    }

    /** A {@code uniformResourceIdentifier}, such as the SIP URI of a registrar (RFC 5922). */
    record Uri(URI uri) implements GeneralName {

        public Uri {
            if (!uri.isAbsolute()) {
                throw new IllegalArgumentException("'" + uri + "' has no scheme (RFC 5280, 4.2.1.6)");
            }
        }

        @Override
        public String toString() {
            return "URI:" + uri.toASCIIString();
        }
    }

    /** The value without its kind, as a client would type it into an address line. */
    default String value() {
        return switch (this) {
            case Dns dns -> dns.name();
            case Ip ip -> ip.address().getHostAddress();
            case Email email -> email.address();
            case Uri uri -> uri.uri().toASCIIString();
        };
    }

    /** The name that a host is reached by: an IP address where it is one, else a DNS name; nothing is looked up. */
    static GeneralName ofHost(String host) {
        return isIpLiteral(host) ? ip(host) : new Dns(host);
    }

    /**
     * Read {@code DNS:name}, {@code IP:address}, {@code email:address} or {@code URI:uri}, the form that
     * {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static GeneralName parse(String text) {
        if (text.startsWith("DNS:")) {
            return new Dns(text.substring(4));
        }
        if (text.startsWith("IP:") && isIpLiteral(text.substring(3))) {
            return ip(text.substring(3));
        }
        if (text.startsWith("email:")) {
            return new Email(text.substring(6));
        }
        if (text.startsWith("URI:")) {
            return new Uri(URI.create(text.substring(4)));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is neither DNS:<name> nor IP:<address>, email:<address> or URI:<uri>");
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
