// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/** A certificate must name somebody. */
final class SubjectOrAlternativeName extends CertificateRule {

    SubjectOrAlternativeName() {
        super(Text.rfc("subject-empty-without-alternative-names", Severity.ERROR, "RFC 5280, 4.1.2.6")
                .asks("A certificate without a subject must have subject alternative names.")
                .because("Otherwise it binds a key to nobody.")
                .remedy("Issue the certificate again with the names of the device."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.subject().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension(SubjectAlternativeName.OID).isPresent());
    }
}
