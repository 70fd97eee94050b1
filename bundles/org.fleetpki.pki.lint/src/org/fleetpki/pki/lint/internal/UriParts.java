// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.IpLiteral;

/**
 * A URI taken apart as RFC 3986, appendix B does it, which works for every text.
 *
 * @param scheme without its colon; empty if there is none
 * @param authority behind the two slashes; empty if there is none
 * @param rest path, query and fragment
 */
public record UriParts(Optional<String> scheme, Optional<String> authority, String rest) {

    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?(.*)", Pattern.DOTALL);

    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.?");

    /** Take one apart. */
    public static UriParts of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("the pattern fits every text");
        }
        return new UriParts(Optional.ofNullable(form.group(1)), Optional.ofNullable(form.group(2)), form.group(3));
    }

    public boolean hasScheme() {
        return scheme.isPresent();
    }

    public boolean hasScheme(String name) {
        return scheme.filter(name::equalsIgnoreCase).isPresent();
    }

    /** Whether there is anything behind the scheme. */
    public boolean hasContent() {
        return !rest.isEmpty() || authority.filter(text -> !text.isEmpty()).isPresent();
    }

    /** The host within the authority, without user, port and the brackets of an IPv6 address; may be blank. */
    public Optional<String> host() {
        return authority.map(text -> {
            String host = text.substring(text.lastIndexOf('@') + 1);
            if (host.startsWith("[") && host.indexOf(']') > 0) {
                return host.substring(1, host.indexOf(']'));
            }
            int port = host.lastIndexOf(':');
            return port < 0 ? host : host.substring(0, port);
        });
    }

    /** Whether a host is a fully qualified domain name or an IP address. */
    public static boolean isHost(String host) {
        return host.length() <= 254 && HOST.matcher(host).matches() || IpLiteral.matches(host);
    }
}
