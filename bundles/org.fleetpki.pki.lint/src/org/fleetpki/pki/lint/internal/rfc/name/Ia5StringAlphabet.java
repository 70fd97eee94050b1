// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.AttributeValue;

/** An IA5String is ASCII. */
final class Ia5StringAlphabet extends AttributeRule {

    Ia5StringAlphabet() {
        super(Text.rfc("ia5-string-alphabet", Severity.ERROR, "RFC 5280, A.1")
                .asks("An IA5String may only hold ASCII characters.")
                .because("What bytes above 127 mean, every reader decides for itself.")
                .remedy("Have the certificate issued again with the attribute as its type asks, and in ASCII."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        return attribute.text().chars().allMatch(c -> c < 128);
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.value().is(Tags.IA5_STRING);
    }
}
