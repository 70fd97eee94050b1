// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Names and addresses that mean something only in a network of one's own, so that no public authority certifies them. */
final class InternalNames {

    /** Single labels, and the domains of RFC 6761, RFC 6762, RFC 8375 and ICANN's resolution on {@code internal}. */
    private static final Pattern DOMAIN = Pattern.compile(
            "[^.]*|.*\\.(localhost|local|internal|test|example|invalid|onion|home\\.arpa|lan|corp|home|intranet|private)");

    static boolean contains(EncodedGeneralName name) {
        return switch (name.kind()) {
            case DNS -> DOMAIN.matcher(name.text().toLowerCase(Locale.ROOT)).matches();
            case IP -> isInternal(name.content().toArray());
            default -> false;
        };
    }

    private static boolean isInternal(byte[] octets) {
        try {
            InetAddress address = InetAddress.getByAddress(octets);
            return address.isSiteLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    // unique local addresses (RFC 4193), shared address space (RFC 6598)
                    || octets.length == 16 && (octets[0] & 0xfe) == 0xfc
                    || octets.length == 4 && octets[0] == 100 && (octets[1] & 0xc0) == 64;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private InternalNames() {}
}
