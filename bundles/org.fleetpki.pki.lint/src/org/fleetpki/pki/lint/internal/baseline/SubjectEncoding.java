// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** UTF8String or PrintableString. */
final class SubjectEncoding extends CertificateRule {

    private static final String BUSINESS_CATEGORY = "2.5.4.15";

    private static final String ORGANIZATION_IDENTIFIER = "2.5.4.97";

    private static final String JURISDICTION_LOCALITY = "1.3.6.1.4.1.311.60.2.1.1";

    private static final String JURISDICTION_STATE = "1.3.6.1.4.1.311.60.2.1.2";

    private static final Set<String> TEXTS = Set.of(
            OidNames.COMMON_NAME,
            OidNames.ORGANIZATION,
            OidNames.ORGANIZATIONAL_UNIT,
            PublicKind.STATE,
            PublicKind.LOCALITY,
            PublicKind.STREET,
            PublicKind.POSTAL_CODE,
            PublicKind.GIVEN_NAME,
            PublicKind.SURNAME,
            BUSINESS_CATEGORY,
            ORGANIZATION_IDENTIFIER,
            JURISDICTION_LOCALITY,
            JURISDICTION_STATE);

    SubjectEncoding() {
        super(Text.baseline("subject-attribute-encoding", Severity.ERROR, "7.1.4.2")
                .since(2023, 9, 15)
                .asks("Names in the subject must be UTF8String or PrintableString.")
                .because("Other string types are read differently by different clients.")
                .remedy("Issue it again with UTF8String, which every profile of today does."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !certificate.subject().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.subject().attributes().stream()
                .filter(attribute -> TEXTS.contains(attribute.oid()))
                .filter(attribute -> !attribute.value().is(Tags.UTF8_STRING)
                        && !attribute.value().is(Tags.PRINTABLE_STRING))
                .map(AttributeValue::toString)
                .findFirst();
    }
}
