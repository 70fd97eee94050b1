// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Addresses in other alphabets have a name form of their own. */
final class EmailAscii extends AlternativeNameRule {

    EmailAscii() {
        super(
                Kind.EMAIL,
                Text.rfc("email-name-not-ascii", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("An rfc822Name must be ASCII; other addresses are written as SmtpUTF8Mailbox (RFC 9598).")
                        .because("What bytes above 127 mean, every reader decides for itself.")
                        .remedy("Issue the certificate again with the address in the form that it needs."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return name.text().chars().allMatch(c -> c < 128);
    }
}
