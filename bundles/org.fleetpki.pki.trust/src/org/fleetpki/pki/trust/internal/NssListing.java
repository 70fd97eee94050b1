// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code certutil -L} prints: a nickname and three groups of trust attributes on each line. */
final class NssListing {

    private static final Pattern ROW = Pattern.compile("(.+?)\\s+([a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]*)\\s*");

    /** One line. */
    record Row(String nickname, String trust) {}

    static List<Row> read(String listing) {
        return listing.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2)))
                .filter(row -> !row.nickname().isBlank() && !row.trust().equals("SSL,S/MIME,JAR/XPI"))
                .toList();
    }

    /** Whether the first group says that it is an authority for servers ({@code C}) or a trusted server ({@code P}). */
    static boolean isTrustedForServers(String trust) {
        String servers = servers(trust);
        return servers.contains("C") || servers.contains("P");
    }

    /** The same attributes with one more for servers, and no distrust ({@code p}) among them. */
    static String withServerTrust(String trust, String flag) {
        String servers = servers(trust);
        return servers.replace("p", "") + flag + trust.substring(servers.length());
    }

    private static String servers(String trust) {
        return trust.substring(0, trust.indexOf(','));
    }

    private NssListing() {}
}
