// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/** The e-mail address has a string type of its own. */
final class EmailAttributeType extends AttributeTypeRule {

    EmailAttributeType() {
        super(
                OidNames.EMAIL_ADDRESS,
                Tags.IA5_STRING,
                Text.rfc("email-attribute-not-ia5", Severity.ERROR, "RFC 5280, A.1")
                        .asks("An emailAddress in the subject must be an IA5String.")
                        .because("It is the only type that the definition allows, and strict readers refuse others.")
                        .remedy(
                                "Have the certificate issued again with the address as a subject alternative name instead."));
    }
}
