// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Every issuer of revocation lists has a name. */
final class ListSignerSubjectPresent extends CertificateRule {

    ListSignerSubjectPresent() {
        super(Text.rfc("crl-signer-subject-empty", Severity.ERROR, "RFC 5280, 4.1.2.6")
                .asks("The subject of a certificate that may sign revocation lists must not be empty.")
                .because("A list names its signer, and clients find the certificate of the signer by that name.")
                .remedy("Issue the certificate again with a subject, or without cRLSign."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.mayBeUsedFor(KeyUsage.Usage.CRL_SIGN, certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(!certificate.subject().isEmpty());
    }
}
