// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** Without it clients must try several authorities of one name to find the one that signed. */
final class SubjectKeyIdentifierPresent extends CertificateRule {

    SubjectKeyIdentifierPresent() {
        super(Text.rfc("subject-key-identifier-missing", Severity.ERROR, "RFC 5280, 4.2.1.2")
                .asks("An authority's certificate must have a subject key identifier.")
                .because("The certificates that it signs refer to its key by it.")
                .remedy("Issue the authority's certificate again with 'subjectKeyIdentifier = hash'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension(SubjectKeyIdentifier.OID).isPresent());
    }
}
