// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.OidNames;

/** From the country down to the name. */
final class AttributeOrder extends CertificateRule {

    private static final List<String> ORDER = List.of(
            OidNames.DOMAIN_COMPONENT,
            OidNames.COUNTRY,
            PublicKind.STATE,
            PublicKind.LOCALITY,
            PublicKind.POSTAL_CODE,
            PublicKind.STREET,
            OidNames.ORGANIZATION,
            PublicKind.SURNAME,
            PublicKind.GIVEN_NAME,
            OidNames.ORGANIZATIONAL_UNIT,
            OidNames.COMMON_NAME);

    AttributeOrder() {
        super(Text.baseline("subject-attribute-order", Severity.ERROR, "7.1.4.2")
                .since(2023, 9, 15)
                .asks("The attributes of the subject must stand in the order of the requirements, from the "
                        + "country down to the common name.")
                .because("Names are compared as they are encoded, so that one name in two orders counts as two.")
                .remedy("Issue it again with the attributes in the order of the table in section 7.1.4.2."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        int last = -1;
        for (AttributeValue attribute : certificate.subject().attributes()) {
            int place = ORDER.indexOf(attribute.oid());
            if (place >= 0 && place < last) {
                return broken(attribute.toString());
            }
            last = Math.max(last, place);
        }
        return kept();
    }
}
