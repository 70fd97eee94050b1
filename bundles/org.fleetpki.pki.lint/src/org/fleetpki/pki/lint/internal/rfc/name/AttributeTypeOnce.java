// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.AttributeValue;

/** A part of a name holds each type once. */
final class AttributeTypeOnce extends CertificateRule {

    AttributeTypeOnce() {
        super(Text.rfc("attribute-type-twice-in-part", Severity.ERROR, "ITU-T X.501, 9.3")
                .asks("One part of a name must not hold two attributes of one type.")
                .because("Such parts have no defined meaning, and directories refuse them.")
                .remedy("Have the certificate issued again with one part for each value."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        for (List<AttributeValue> part : certificate.subject().parts()) {
            long types = part.stream().map(AttributeValue::oid).distinct().count();
            if (types < part.size()) {
                return broken("'" + part.getFirst() + "'");
            }
        }
        return kept();
    }
}
