// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.AttributeValue;
import org.fleetpki.pki.model.OidNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Tags;

/** UTF8String or PrintableString. */
final class SubjectEncoding extends CertificateRule {

    private static final Set<String> TEXTS = Set.of(
            OidNames.COMMON_NAME,
            OidNames.ORGANIZATION,
            OidNames.ORGANIZATIONAL_UNIT,
            PublicKind.STATE,
            PublicKind.LOCALITY,
            PublicKind.STREET,
            PublicKind.POSTAL_CODE,
            PublicKind.GIVEN_NAME,
            PublicKind.SURNAME);

    SubjectEncoding() {
        super(Text.baseline("subject-attribute-encoding", Severity.ERROR, "7.1.4.2")
                .since(2023, 9, 15)
                .asks("Names in the subject must be UTF8String or PrintableString.")
                .because("Other string types are read differently by different clients.")
                .remedy("Have the certificate issued again by a profile that keeps the requirement."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !certificate.subject().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.subject().attributes().stream().filter(attribute -> TEXTS.contains(attribute.oid())).filter(attribute -> !attribute.value().is(Tags.UTF8_STRING) && !attribute.value().is(Tags.PRINTABLE_STRING)).map(AttributeValue::toString).findFirst();
    }
}
