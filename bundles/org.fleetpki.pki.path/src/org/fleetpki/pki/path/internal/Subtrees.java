// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Whether names lie in a subtree (RFC 5280, 4.2.1.10). Both are of one kind. */
final class Subtrees {

    /** Whether every name that a certificate's name stands for lies in the subtree. */
    static boolean contains(NameForm base, NameForm name) {
        return switch (base.kind()) {
            case DNS -> dns(base.text(), name.text());
            case EMAIL -> mailbox(base.text(), name.text());
            case URI ->
                uriHost(name.text()).filter(host -> host(base.text(), host)).isPresent();
            case IP -> address(base.octets(), name.octets());
            case DIRECTORY ->
                base.directory().isPresent()
                        && name.directory().isPresent()
                        && name.directory().get().isWithin(base.directory().get());
            case OTHER, X400, EDI_PARTY, REGISTERED_ID -> false;
        };
    }

    /**
     * Whether one of the names that a certificate's name stands for may lie in the subtree. A wildcard stands for all the
     * names that it matches (CVE-2025-61727), and a URI that has no host for any.
     */
    static boolean touches(NameForm base, NameForm name) {
        return switch (base.kind()) {
            case DNS -> dns(base.text(), name.text()) || isWildcardOver(name.text(), base.text());
            case URI ->
                uriHost(name.text()).isEmpty()
                        || uriHost(name.text())
                                .filter(host -> host(base.text(), host))
                                .isPresent();
            default -> contains(base, name);
        };
    }

    private static boolean dns(String base, String name) {
        String host = name.startsWith("*.") ? name.substring(2) : name;
        if (base.startsWith(".")) {
            // not in RFC 5280, but in the certificates of many: the domain without its own name
            return name.endsWith(base);
        }
        return base.isEmpty() || isOrEndsWith(host, base);
    }

    private static boolean isWildcardOver(String name, String base) {
        String plain = base.startsWith(".") ? base.substring(1) : base;
        int dot = plain.indexOf('.');
        return name.startsWith("*.") && dot > 0 && name.substring(1).equals(plain.substring(dot));
    }

    private static boolean isOrEndsWith(String name, String domain) {
        return name.endsWith(domain)
                && (name.length() == domain.length() || name.charAt(name.length() - domain.length() - 1) == '.');
    }

    private static boolean mailbox(String base, String mailbox) {
        if (!MailSyntax.isMailbox(mailbox)) {
            return false;
        }
        String host = MailSyntax.host(mailbox).toLowerCase(Locale.ROOT);
        if (base.indexOf('@') >= 0) {
            return MailSyntax.localPart(base).equals(MailSyntax.localPart(mailbox))
                    && MailSyntax.host(base).equalsIgnoreCase(host);
        }
        return base.isEmpty() || host(base.toLowerCase(Locale.ROOT), host);
    }

    /** A host means itself, a domain with a leading dot all below it. */
    private static boolean host(String base, String host) {
        return base.startsWith(".") ? host.endsWith(base) && host.length() > base.length() : host.equals(base);
    }

    private static boolean address(byte[] base, byte[] address) {
        if (base.length != 2 * address.length) {
            return false;
        }
        for (int i = 0; i < address.length; i++) {
            if (((base[i] ^ address[i]) & base[i + address.length]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The host of a URI; empty if it has none, or an address in its place. */
    static Optional<String> uriHost(String uri) {
        try {
            return Optional.ofNullable(URI.create(uri).getHost()).filter(DnsSyntax::isHost);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Subtrees() {}
}
