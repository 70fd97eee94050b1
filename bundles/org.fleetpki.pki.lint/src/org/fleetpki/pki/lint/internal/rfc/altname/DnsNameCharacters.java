// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.regex.Pattern;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** URLs, addresses with ports and remarks where a host name should be. */
final class DnsNameCharacters extends AlternativeNameRule {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._*\\x80-\\xff-]*");

    DnsNameCharacters() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-bad-character", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("A dNSName may only hold letters, digits, hyphens and dots, and * for a wildcard.")
                        .because("Clients compare the name of the host alone; with anything else in it, it never fits.")
                        .remedy(
                                "Issue the certificate again with the host name alone, without scheme, port, path or spaces."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        // other rules speak about underscores, blanks, addresses and characters beyond ASCII
        String text = name.text();
        return text.isBlank()
                || IpLiteral.matches(text)
                || ALLOWED.matcher(text).matches();
    }
}
