// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.GeneralName;

/** Reads an IP address or DNS name strictly, looking nothing up and saying what somebody probably meant. */
final class HostText {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern STRICT_IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern WITH_PORT = Pattern.compile("([^:]+|\\[.*]):\\d*");

    /** Without a zone: a name that only one machine understands is no name for a certificate. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** A last label of digits alone is read as an IPv4 address by browsers (WHATWG URL, 3.5). */
    private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9A-Fa-f]*)");

    /** An IP address or a DNS name. */
    static ValueReader<GeneralName> host() {
        return Readers.anyText().and(HostText::read);
    }

    /** A DNS name. */
    static ValueReader<GeneralName> dns() {
        return Readers.anyText()
                .and((text, at) -> looksLikeIp(text)
                        ? at.refuse("must be a DNS name, not the IP address " + Quote.of(text))
                        : read(text, at));
    }

    /** An IP address. */
    static ValueReader<GeneralName> ip() {
        return Readers.anyText().and((text, at) -> {
            if (looksLikeIp(text) || misplaced(text).isPresent()) {
                return read(text, at);
            }
            return at.refuse("must be an IP address, not " + Quote.of(text));
        });
    }

    private static boolean looksLikeIp(String text) {
        return IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
    }

    private static Optional<GeneralName> read(String text, Readers.At at) {
        Optional<String> misplaced = misplaced(text);
        if (misplaced.isPresent()) {
            return at.refuse(misplaced.get());
        }
        if (IPV4.matcher(text).matches() && !STRICT_IPV4.matcher(text).matches()) {
            return at.refuse("is no IPv4 address: " + Quote.of(text)
                    + "; it has four numbers from 0 to 255 without leading zeros");
        }
        if (NUMERIC_END.matcher(text).matches() && !looksLikeIp(text)) {
            return at.refuse("is neither an IP address nor a DNS name: " + Quote.of(text)
                    + "; a DNS name does not end in a number");
        }
        try {
            return Optional.of(GeneralName.ofHost(text));
        } catch (IllegalArgumentException e) {
            return at.refuse("is neither an IP address nor a DNS name (RFC 1123): " + Quote.of(text) + asciiForm(text));
        }
    }

    /** What belongs elsewhere; the text is not repeated, as a URL may hold a password. */
    private static Optional<String> misplaced(String text) {
        if (text.contains("@") || text.contains("/")) {
            return Optional.of("must be the bare IP address or DNS name, without scheme, user, path or prefix length");
        }
        Matcher withPort = WITH_PORT.matcher(text);
        if (withPort.matches()) {
            return Optional.of("must be without a port; ports are given under 'ports'");
        }
        if (text.startsWith("[")) {
            return Optional.of("must be without brackets");
        }
        if (text.contains("%")) {
            return Optional.of("must be without a zone, as only this machine would understand it");
        }
        if (text.contains("*")) {
            return Optional.of("must be the name of one device, without a wildcard");
        }
        return Optional.empty();
    }

    /** The form of an international name that stands in certificates (RFC 5890). */
    private static String asciiForm(String text) {
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
            return ascii.equalsIgnoreCase(text) ? "" : "; write it as '" + ascii + "'";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private HostText() {}
}
