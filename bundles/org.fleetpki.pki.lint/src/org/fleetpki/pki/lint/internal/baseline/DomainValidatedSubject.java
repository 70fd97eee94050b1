// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** Domain validation knows no organization. */
final class DomainValidatedSubject extends CertificateRule {

    private static final Set<String> ALLOWED = Set.of(OidNames.COMMON_NAME, OidNames.COUNTRY);

    DomainValidatedSubject() {
        super(Text.baseline("domain-validated-with-identity", Severity.ERROR, "7.1.2.7.2")
                .asks("A domain-validated certificate must not have more than country and common name in its"
                        + " subject.")
                .because("Nobody has checked the organization or the place that it names.")
                .remedy("Issue it again without these attributes, or under the policy of organization validation."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) && PublicKind.claims(certificate, PublicKind.DOMAIN_VALIDATED);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.subject().attributes().stream()
                .filter(attribute -> !ALLOWED.contains(attribute.oid()))
                .map(AttributeValue::toString)
                .findFirst();
    }
}
