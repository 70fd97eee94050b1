// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** One of each kind. */
final class AttributeTwice extends CertificateRule {

    private static final Set<String> REPEATABLE =
            Set.of(OidNames.DOMAIN_COMPONENT, PublicKind.STREET, OidNames.ORGANIZATIONAL_UNIT);

    AttributeTwice() {
        super(Text.baseline("subject-attribute-twice", Severity.ERROR, "7.1.4.1")
                .since(2023, 9, 15)
                .asks("The subject must not have an attribute twice, but for domain components and streets.")
                .because("Clients show one of the two, and not all of them the same.")
                .remedy("Issue it again with one value for each attribute."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !certificate.subject().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Set<String> seen = new HashSet<>();
        return certificate.subject().attributes().stream()
                .map(AttributeValue::oid)
                .filter(oid -> !REPEATABLE.contains(oid))
                .filter(oid -> !seen.add(oid))
                .map(OidNames::attribute)
                .findFirst();
    }
}
