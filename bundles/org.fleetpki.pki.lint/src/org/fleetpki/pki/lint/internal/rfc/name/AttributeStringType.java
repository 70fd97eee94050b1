// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.AttributeValue;

/** String types that the RFC keeps for names that exist already. */
final class AttributeStringType extends AttributeRule {

    AttributeStringType() {
        super(Text.rfc("attribute-string-type-outdated", Severity.WARNING, "RFC 5280, 4.1.2.4")
                .asks("An attribute of the subject should be a PrintableString or UTF8String.")
                .because("Clients read the older string types in different ways or not at all.")
                .remedy("Have the certificate issued again with the attribute as a UTF8String."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        DerNode value = attribute.value();
        return !value.is(Tags.TELETEX_STRING) && !value.is(Tags.BMP_STRING) && !value.is(Tags.UNIVERSAL_STRING);
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.value().isText();
    }
}
