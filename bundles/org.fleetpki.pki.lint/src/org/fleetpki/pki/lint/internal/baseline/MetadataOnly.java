// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.AttributeValue;

/** A dot or a dash stands for nothing. */
final class MetadataOnly extends CertificateRule {

    private static final Pattern EMPTY = Pattern.compile(
            "[\\s.*\\-?_]+|(?i)n/?a|none|null|unknown|not applicable|some-?state|default city|default company ltd");

    MetadataOnly() {
        super(Text.baseline("subject-attribute-without-information", Severity.ERROR, "7.1.2.7.4")
                .asks("An attribute of the subject must not be a placeholder such as '-' or '.'.")
                .because("It stands there as if it had been validated, and says nothing.")
                .remedy("Issue it again without the attribute."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !certificate.subject().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.subject().attributes().stream()
                .filter(attribute -> EMPTY.matcher(attribute.text()).matches())
                .map(AttributeValue::toString)
                .findFirst();
    }
}
