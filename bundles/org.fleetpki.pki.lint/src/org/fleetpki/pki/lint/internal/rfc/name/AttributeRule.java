// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.Optional;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.AttributeValue;

/**
 * A rule about each attribute of the subject. The issuer is not looked at: it is the subject of another certificate, and
 * whoever mends that one mends both.
 */
abstract class AttributeRule extends CertificateRule {

    protected AttributeRule(Text text) {
        super(text);
    }

    /** Whether the rule has anything to say about an attribute. */
    protected abstract boolean concerns(AttributeValue attribute);

    /** Whether an attribute that it concerns keeps the rule. */
    protected abstract boolean isKeptBy(AttributeValue attribute);

    @Override
    protected final boolean concerns(ParsedCertificate certificate) {
        return certificate.subject().attributes().stream().anyMatch(this::concerns);
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) {
        return certificate.subject().attributes().stream()
                .filter(this::concerns)
                .filter(attribute -> !isKeptBy(attribute))
                .findFirst()
                .map(AttributeValue::toString);
    }
}
