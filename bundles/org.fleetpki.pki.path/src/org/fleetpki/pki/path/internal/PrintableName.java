// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.OidNames;

/** Names out of certificates, fit for a sentence: a server may put line breaks and writing directions into them. */
final class PrintableName {

    private static final int MAX_LENGTH = 120;

    /** More attributes are not written out: the name would be cut anyway. */
    private static final int MAX_PARTS = 20;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** The subject in quotation marks. */
    static String of(ParsedCertificate certificate) {
        return certificate.subject().isEmpty()
                ? "without a name (serial number "
                        + text(certificate.encodedSerial().content().hex()) + ")"
                : of(certificate.subject());
    }

    /** A name in quotation marks: the common name where there is one, else the whole. */
    static String of(DistinguishedName name) {
        if (name.parts().size() > MAX_PARTS) {
            return "'" + text(name.parts().getFirst().getFirst().toString()) + ", ...'";
        }
        List<String> common = name.texts(OidNames.COMMON_NAME);
        return "'" + text(common.isEmpty() ? name.toString() : common.getLast()) + "'";
    }

    /** Any text of foreign origin, on one line and not too long. */
    static String text(String foreign) {
        boolean longer = foreign.length() > MAX_LENGTH;
        String begin = longer ? foreign.substring(0, MAX_LENGTH) : foreign;
        return UNPRINTABLE.matcher(begin).replaceAll("?") + (longer ? "..." : "");
    }

    private PrintableName() {}
}
