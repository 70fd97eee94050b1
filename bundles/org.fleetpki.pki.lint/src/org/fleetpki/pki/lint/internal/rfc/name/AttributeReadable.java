// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.AttributeValue;

/** Bytes that the string type cannot have. */
final class AttributeReadable extends AttributeRule {

    AttributeReadable() {
        super(Text.rfc("attribute-text-malformed", Severity.ERROR, "RFC 5280, 4.1.2.4")
                .asks("The bytes of an attribute must be valid for its string type.")
                .because("Every client shows something else for it, and names can no longer be compared.")
                .remedy("Have the certificate issued again with the attribute as a proper UTF8String."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        try {
            return attribute.value().text() != null;
        } catch (Asn1Exception e) {
            return false;
        }
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.value().isText();
    }
}
