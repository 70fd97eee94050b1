// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** OCSP answers are signatures. */
final class AuthorityWithoutSignature extends CertificateRule {

    AuthorityWithoutSignature() {
        super(Text.baseline("authority-without-digital-signature", Severity.NOTICE, "7.1.2.10.7")
                .asks("An authority that signs OCSP answers itself needs digitalSignature.")
                .because("Some clients refuse answers of a key without it.")
                .remedy("Add digitalSignature, or let a delegated responder sign."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.mayBeUsedFor(KeyUsage.Usage.DIGITAL_SIGNATURE, certificate));
    }
}
