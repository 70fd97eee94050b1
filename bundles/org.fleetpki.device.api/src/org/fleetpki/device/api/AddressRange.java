// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.IpLiteral;

/**
 * Addresses to knock at, one after the other, without ever being in memory all at once. It is written as
 * {@code 192.0.2.0/24}, {@code 192.0.2.10-192.0.2.90}, {@code 192.0.2.10-90}, as a single address, or as a host name, in
 * each case with {@code :port} behind it if TLS is not at the usual port; IPv6 with a port stands in brackets.
 */
public sealed interface AddressRange extends Iterable<String> {

    /** More than any site has; a network of IPv6 is larger and cannot be searched by knocking. */
    long MOST = 1L << 24;

    /** The port of TLS, if it was told. */
    OptionalInt port();

    /** How many there are. */
    long size();

    /** A host that is asked by its name. */
    record Name(String host, OptionalInt port) implements AddressRange {

        @Override
        public long size() {
            return 1;
        }

        @Override
        public Iterator<String> iterator() {
            return Optional.of(host).stream().iterator();
        }
    }

    /** Consecutive addresses. */
    record Span(InetAddress first, long size, OptionalInt port) implements AddressRange {

        public Span {
            if (size < 1 || size > MOST) {
                throw new IllegalArgumentException("a range has 1 to " + MOST + " addresses");
            }
        }

        @Override
        public Iterator<String> iterator() {
            BigInteger start = number(first);
            int bytes = first.getAddress().length;
            return LongStream.range(0, size)
                    .mapToObj(i ->
                            address(start.add(BigInteger.valueOf(i)), bytes).getHostAddress())
                    .iterator();
        }
    }

    /**
     * Read one range.
     *
     * @throws IllegalArgumentException if it is none; its message says what would be right
     */
    static AddressRange parse(String text) {
        String range = text.strip();
        OptionalInt port = OptionalInt.empty();
        int colon = range.lastIndexOf(':');
        boolean brackets = range.startsWith("[");
        if (colon >= 0 && (brackets ? range.charAt(colon - 1) == ']' : range.indexOf(':') == colon)) {
            port = OptionalInt.of(parsePort(range.substring(colon + 1), text));
            range = range.substring(0, colon);
        }
        if (brackets) {
            if (!range.endsWith("]")) {
                throw wrong(text);
            }
            range = range.substring(1, range.length() - 1);
        }
        return parse(range, port, text);
    }

    private static AddressRange parse(String range, OptionalInt port, String text) {
        int slash = range.indexOf('/');
        if (slash >= 0) {
            return network(literal(range.substring(0, slash), text), range.substring(slash + 1), port, text);
        }
        int dash = range.indexOf('-');
        if (dash > 0 && IpLiteral.matches(range.substring(0, dash))) {
            return fromTo(literal(range.substring(0, dash), text), range.substring(dash + 1), port, text);
        }
        if (GeneralName.isIpLiteral(range)) {
            return new Span(literal(range, text), 1, port);
        }
        if (range.matches("(.*\\.)?[0-9]+")) {
            throw wrong(text); // an address with a part too few or too many; no top-level domain is a number
        }
        try {
            return new Name(new GeneralName.Dns(range).name(), port);
        } catch (IllegalArgumentException e) {
            throw wrong(text);
        }
    }

    private static AddressRange network(InetAddress inside, String prefix, OptionalInt port, String text) {
        int bits = inside.getAddress().length * 8;
        if (!prefix.matches("[0-9]{1,3}") || Integer.parseInt(prefix) > bits) {
            throw new IllegalArgumentException("'" + text + "': the number behind the slash is 0 to " + bits);
        }
        int host = bits - Integer.parseInt(prefix);
        BigInteger first = number(inside).shiftRight(host).shiftLeft(host);
        BigInteger size = BigInteger.ONE.shiftLeft(host);
        // the first and the last of a network of IPv4 belong to no device, unless it has two only (RFC 3021)
        if (bits == 32 && host > 1) {
            first = first.add(BigInteger.ONE);
            size = size.subtract(BigInteger.TWO);
        }
        return span(first, size, bits / 8, port, text);
    }

    private static AddressRange fromTo(InetAddress from, String to, OptionalInt port, String text) {
        byte[] last = from.getAddress();
        if (to.matches("[0-9]{1,3}") && last.length == 4) {
            if (Integer.parseInt(to) > 255) {
                throw wrong(text);
            }
            last[3] = (byte) Integer.parseInt(to);
        } else {
            last = literal(to, text).getAddress();
        }
        if (last.length != from.getAddress().length) {
            throw new IllegalArgumentException(
                    "'" + text + "' begins in IPv4 and ends in IPv6, or the other way round");
        }
        BigInteger size = new BigInteger(1, last).subtract(number(from)).add(BigInteger.ONE);
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("'" + text + "' ends before it begins");
        }
        return span(number(from), size, last.length, port, text);
    }

    private static AddressRange span(BigInteger first, BigInteger size, int bytes, OptionalInt port, String text) {
        if (size.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' has " + size + " addresses; a range has " + MOST + " at most");
        }
        return new Span(address(first, bytes), size.longValueExact(), port);
    }

    private static int parsePort(String digits, String text) {
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw new IllegalArgumentException("'" + text + "': a port lies between 1 and 65535");
    }

    private static InetAddress literal(String literal, String text) {
        return IpLiteral.parse(literal).orElseThrow(() -> wrong(text));
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text
                + "' is no range; it is written as 192.0.2.0/24, 192.0.2.10-90, an address or a host name, with :port"
                + " behind it where needed");
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static InetAddress address(BigInteger number, int bytes) {
        byte[] digits = number.toByteArray();
        byte[] address = new byte[bytes];
        int length = Math.min(digits.length, bytes);
        System.arraycopy(digits, digits.length - length, address, bytes - length, length);
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }
}
