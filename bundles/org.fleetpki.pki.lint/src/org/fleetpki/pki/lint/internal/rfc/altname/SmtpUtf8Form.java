// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Mailboxes in other alphabets. */
final class SmtpUtf8Form extends AlternativeNameRule {

    SmtpUtf8Form() {
        super(
                Kind.OTHER,
                Text.rfc("smtp-utf8-mailbox-malformed", Severity.ERROR, "RFC 9598, 3")
                        .asks(
                                "An SmtpUTF8Mailbox must be a UTF8String with a mailbox whose local part is not ASCII alone.")
                        .because(
                                "An address in ASCII is an rfc822Name; in two forms it would be compared twice and fit "
                                        + "once.")
                        .remedy("Issue the certificate again with the address as an rfc822Name where it is ASCII."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) throws Asn1Exception {
        Optional<DerNode> value = OtherNames.value(name, OtherNames.SMTP_UTF8_MAILBOX);
        if (value.isEmpty()) {
            return true;
        }
        if (!value.get().is(Tags.UTF8_STRING)) {
            return false;
        }
        String text = value.get().text();
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(0, at).chars().anyMatch(c -> c > 127);
    }
}
