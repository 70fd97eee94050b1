// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.Optional;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.IpLiteral;

/** Names that somebody wants to reach a server by. */
final class WantedName {

    /**
     * A name of a kind.
     *
     * @param kind {@code dns}, {@code ip} or {@code email}
     * @return empty if it is no name of that kind
     */
    static Optional<GeneralName> of(String kind, String value) {
        try {
            return switch (kind) {
                case "dns" -> Optional.of(new GeneralName.Dns(withoutRoot(value)));
                case "ip" -> IpLiteral.parse(value).map(GeneralName.Ip::new);
                case "email" -> Optional.of(new GeneralName.Email(value));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A name as people type it: an e-mail address, an IP address or else a DNS name. */
    static Optional<GeneralName> guess(String value) {
        return of(value.indexOf('@') > 0 ? "email" : GeneralName.isIpLiteral(value) ? "ip" : "dns", value);
    }

    /** The dot at the end of an absolute name is not in certificates (RFC 9525, 6.3 compares without it). */
    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private WantedName() {}
}
