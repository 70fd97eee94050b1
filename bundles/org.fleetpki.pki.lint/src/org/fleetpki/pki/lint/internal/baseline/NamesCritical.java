// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/** Critical only without a subject. */
final class NamesCritical extends CertificateRule {

    NamesCritical() {
        super(Text.baseline("alternative-names-critical-with-subject", Severity.ERROR, "7.1.2.7.12")
                .since(2023, 9, 15)
                .asks("The subjectAltName must not be critical where there is a subject.")
                .because("A client that does not know it would refuse the certificate for no reason.")
                .remedy("Issue it again with a subjectAltName that is not critical."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !certificate.subject().isEmpty()
                && certificate.extension(SubjectAlternativeName.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(
                !certificate.extension(SubjectAlternativeName.OID).orElseThrow().critical());
    }
}
