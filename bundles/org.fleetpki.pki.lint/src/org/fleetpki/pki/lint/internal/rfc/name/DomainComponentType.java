// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/** The domain component has a string type of its own. */
final class DomainComponentType extends AttributeTypeRule {

    DomainComponentType() {
        super(
                OidNames.DOMAIN_COMPONENT,
                Tags.IA5_STRING,
                Text.rfc("domain-component-not-ia5", Severity.ERROR, "RFC 5280, A.1")
                        .asks("A domainComponent in the subject must be an IA5String.")
                        .because("It is the only type that the definition allows, and strict readers refuse others.")
                        .remedy("Have the certificate issued again with the domainComponent as an IA5String."));
    }
}
