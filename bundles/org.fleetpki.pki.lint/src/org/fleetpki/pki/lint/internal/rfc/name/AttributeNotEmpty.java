// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.AttributeValue;

/** X.520 gives every attribute one character at least. */
final class AttributeNotEmpty extends AttributeRule {

    AttributeNotEmpty() {
        super(Text.rfc("attribute-empty", Severity.ERROR, "RFC 5280, A.1")
                .asks("An attribute of the subject must have at least one character.")
                .because("An attribute of nothing says nothing, and strict readers refuse it.")
                .remedy("Have the certificate issued again without the attribute."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        return attribute.value().contentLength() > 0;
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.value().isText();
    }
}
