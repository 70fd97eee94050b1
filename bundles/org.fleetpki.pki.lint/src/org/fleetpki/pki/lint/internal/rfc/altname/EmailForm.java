// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A mailbox, without the name of a person, a remark or angle brackets. */
final class EmailForm extends AlternativeNameRule {

    EmailForm() {
        super(
                Kind.EMAIL,
                Text.rfc("email-name-malformed", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("An rfc822Name must be a mailbox such as admin@works.example, with nothing around it.")
                        .because("Mail programs compare it with the address alone.")
                        .remedy("Issue the certificate again with the address alone."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        String text = name.text();
        int at = text.lastIndexOf('@');
        return at > 0
                && at < text.length() - 1
                && text.chars()
                        .noneMatch(c -> c == '<' || c == '>' || c == '(' || c == ')' || Character.isWhitespace(c));
    }
}
