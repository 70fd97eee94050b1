// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Only names that were validated. */
final class NamesOtherKind extends CertificateRule {

    NamesOtherKind() {
        super(Text.baseline("alternative-name-of-other-kind", Severity.ERROR, "7.1.2.7.12")
                .asks("The subjectAltName of a server must hold host names and addresses alone.")
                .because("Other kinds of names are not validated by public authorities.")
                .remedy("Issue it again with dNSName and iPAddress entries alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(SubjectAlternativeName.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(SubjectAlternativeName.class).orElseThrow().names().stream()
                .filter(name -> name.kind() != EncodedGeneralName.Kind.DNS && name.kind() != EncodedGeneralName.Kind.IP)
                .map(EncodedGeneralName::toString)
                .findFirst();
    }
}
