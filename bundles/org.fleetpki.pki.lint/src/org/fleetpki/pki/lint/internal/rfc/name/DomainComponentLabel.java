// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** Each domain component is one label. */
final class DomainComponentLabel extends AttributeRule {

    DomainComponentLabel() {
        super(Text.rfc("domain-component-not-a-label", Severity.ERROR, "RFC 2247, 2")
                .asks("A domainComponent must hold one label of a domain name, without dots.")
                .because("The domain is put together of its components; with dots inside, it has two forms.")
                .remedy("Have the certificate issued again with one DC for each label, such as DC=works,DC=example."));
    }

    @Override
    protected boolean isKeptBy(AttributeValue attribute) {
        return attribute.text().length() <= 63 && attribute.text().indexOf('.') < 0;
    }

    @Override
    protected boolean concerns(AttributeValue attribute) {
        return attribute.oid().equals(OidNames.DOMAIN_COMPONENT);
    }
}
