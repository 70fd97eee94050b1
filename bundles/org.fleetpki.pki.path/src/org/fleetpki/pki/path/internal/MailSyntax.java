// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.regex.Pattern;

/** Mailboxes in the form that RFC 5280, 4.2.1.6 allows: {@code local-part@host} and nothing around it. */
final class MailSyntax {

    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}|\"[^\"]{1,62}\"");

    static boolean isMailbox(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DnsSyntax.isHost(text.substring(at + 1));
    }

    static String host(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1);
    }

    /** The part before the host, whose letters keep their case (RFC 5321, 2.4). */
    static String localPart(String mailbox) {
        return mailbox.substring(0, Math.max(0, mailbox.lastIndexOf('@')));
    }

    private MailSyntax() {}
}
