// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** Names out of certificates, fit for a sentence: a server may put line breaks and writing directions into them. */
final class PrintableName {

    private static final int MAX_LENGTH = 120;

    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,+\\\\\"#]+)(?=[,+]|$)");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** The subject in quotation marks. */
    static String of(X509Certificate certificate) {
        X500Principal subject = certificate.getSubjectX500Principal();
        return subject.getName().isEmpty()
                ? "without a name (serial number "
                        + certificate.getSerialNumber().toString(16) + ")"
                : of(subject);
    }

    /** A name in quotation marks: the common name where there is one in plain letters, else the whole. */
    static String of(X500Principal name) {
        String whole = name.getName(X500Principal.RFC2253);
        Matcher common = COMMON_NAME.matcher(whole);
        return "'" + text(common.find() ? common.group(1) : whole) + "'";
    }

    /** Any text of foreign origin, on one line and not too long. */
    static String text(String foreign) {
        String printable = UNPRINTABLE.matcher(foreign).replaceAll("?");
        return printable.length() <= MAX_LENGTH ? printable : printable.substring(0, MAX_LENGTH) + "...";
    }

    private PrintableName() {}
}
