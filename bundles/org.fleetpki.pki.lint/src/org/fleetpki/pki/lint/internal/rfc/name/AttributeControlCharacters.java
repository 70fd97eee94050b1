// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.AttributeValue;

/** Characters that move the cursor instead of showing. */
final class AttributeControlCharacters extends AttributeRule {

    AttributeControlCharacters() {
        super(Text.rfc("attribute-control-characters", Severity.ERROR, "RFC 5280, A.1")
                .asks("An attribute of the subject must not hold control characters.")
                .because("They do not show, so two names that look the same differ, and some lists cut the name "
                        + "there.")
                .remedy("Have the certificate issued again without them."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        return attribute.text().chars().noneMatch(Character::isISOControl);
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.value().isText();
    }
}
