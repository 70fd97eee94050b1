// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Spaces that somebody typed by mistake. */
final class AttributeSpaces extends CertificateRule {

    AttributeSpaces() {
        super(Text.community("attribute-with-outer-spaces", Severity.WARNING, "RFC 4518, 2.6")
                .asks("An attribute of the subject should not begin or end with a space.")
                .because("Nobody sees them, some programs compare them and others do not.")
                .remedy("Have the certificate issued again without them."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate.subject().attributes().stream()
                .filter(attribute -> !attribute.text().equals(attribute.text().strip()))
                .findFirst()
                .map(attribute -> "'" + attribute + "'");
    }
}
