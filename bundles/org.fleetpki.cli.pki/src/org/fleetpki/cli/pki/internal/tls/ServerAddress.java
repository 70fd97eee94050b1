// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.IpLiteral;

/**
 * A server as people type it.
 *
 * @param host an IP address or a DNS name, without brackets
 * @param port the port
 */
public record ServerAddress(String host, int port) {

    private static final int HTTPS = 443;

    /** An IPv6 address in brackets, or anything that may be a name or an IPv4 address, and a port. */
    private static final Pattern FORM = Pattern.compile("(?:\\[([^\\]]+)]|([A-Za-z0-9._-]{1,253}))(?::(\\d{1,5}))?");

    private static final int LARGEST_PORT = 65535;

    /**
     * Read {@code HOST}, {@code HOST:PORT}, {@code [IPv6]:PORT} or an IPv6 address; the port is 443 unless it is given.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if it is none of these
     */
    public static ServerAddress parse(String text) throws CliException {
        if (IpLiteral.matches(text)) {
            return new ServerAddress(text, HTTPS);
        }
        Matcher form = FORM.matcher(text);
        if (form.matches() && (form.group(1) == null || IpLiteral.matches(form.group(1)))) {
            int port = form.group(3) == null ? HTTPS : Integer.parseInt(form.group(3));
            if (port > 0 && port <= LARGEST_PORT) {
                return new ServerAddress(form.group(1) == null ? form.group(2) : form.group(1), port);
            }
        }
        throw new CliException(ExitCodes.SPEC_INVALID, "'" + text + "' is no server; give it as HOST or HOST:PORT.");
    }
}
