// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** Something else in the field for an address. */
final class EmailAttributeForm extends AttributeRule {

    EmailAttributeForm() {
        super(Text.rfc("email-attribute-malformed", Severity.WARNING, "RFC 2985, 5.2.1")
                .asks("An emailAddress in the subject should be an e-mail address.")
                .because("Programs send mail to it, and people take it for one.")
                .remedy("Have the certificate issued again without the attribute."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        String text = attribute.text();
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0;
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.oid().equals(OidNames.EMAIL_ADDRESS);
    }
}
