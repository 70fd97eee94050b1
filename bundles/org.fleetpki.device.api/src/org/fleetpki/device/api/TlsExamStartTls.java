// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a conversation in clear is turned into TLS before the handshake. */
public enum TlsExamStartTls {
    /** It is TLS from the first byte, as with HTTPS, SIPS, LDAPS and IMAPS. */
    NONE,
    /** RFC 3207. */
    SMTP,
    /** RFC 9051, 6.2.1. */
    IMAP,
    /** RFC 2595. */
    POP3,
    /** RFC 4511, 4.14. */
    LDAP,
    /** RFC 4217. */
    FTP,
    /** RFC 6120, 5. */
    XMPP;

    /** The name on a command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What servers at a port usually speak (IANA Service Name and Port Number Registry). */
    public static TlsExamStartTls usualAt(int port) {
        return switch (port) {
            case 25, 587 -> SMTP;
            case 143 -> IMAP;
            case 110 -> POP3;
            case 389 -> LDAP;
            case 21 -> FTP;
            case 5222, 5269 -> XMPP;
            default -> NONE;
        };
    }

    /**
     * Find one by its {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none; its message lists the known ones
     */
    public static TlsExamStartTls parse(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown protocol '" + id + "'; known are "
                        + Arrays.stream(values()).map(TlsExamStartTls::id).collect(Collectors.joining(", "))));
    }
}
