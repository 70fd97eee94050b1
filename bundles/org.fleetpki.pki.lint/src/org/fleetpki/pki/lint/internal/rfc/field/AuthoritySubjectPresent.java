// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Every authority has a name. */
final class AuthoritySubjectPresent extends CertificateRule {

    AuthoritySubjectPresent() {
        super(Text.rfc("authority-subject-empty", Severity.ERROR, "RFC 5280, 4.1.2.6")
                .asks("The subject of an authority's certificate must not be empty.")
                .because("What the authority signs names it as the issuer, and clients find it by that name.")
                .remedy("Issue the authority's certificate again with a subject such as CN=Works authority."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(!certificate.subject().isEmpty());
    }
}
