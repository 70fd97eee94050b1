// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** The place of an address is among the alternative names. */
final class EmailAmongAlternatives extends CertificateRule {

    EmailAmongAlternatives() {
        super(Text.rfc("email-in-subject-only", Severity.ERROR, "RFC 5280, 4.1.2.6")
                .asks("An e-mail address of the subject must be among the subject alternative names.")
                .because("Mail programs compare the alternative names alone.")
                .remedy("Have the certificate issued again with the address as a subject alternative name 'email:'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return !certificate.subject().texts(OidNames.EMAIL_ADDRESS).isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<SubjectAlternativeName> alternatives = certificate.find(SubjectAlternativeName.class);
        return certificate.subject().texts(OidNames.EMAIL_ADDRESS).stream()
                .filter(address -> alternatives.isEmpty()
                        || alternatives.get().names().stream()
                                .noneMatch(name -> name.kind() == EncodedGeneralName.Kind.EMAIL
                                        && name.text().equalsIgnoreCase(address)))
                .findFirst()
                .map(address -> "'" + address + "'");
    }
}
