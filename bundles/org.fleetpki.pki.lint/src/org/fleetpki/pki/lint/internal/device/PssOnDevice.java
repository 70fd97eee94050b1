// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** RSASSA-PSS is not among what old firmware verifies. */
final class PssOnDevice extends CertificateRule {

    PssOnDevice() {
        super(Text.device(
                        "pss-signature-new-to-devices",
                        Severity.WARNING,
                        "innovaphone Reference11r1, Certificate management, Signing algorithms")
                .asks("A device certificate should not be signed with RSASSA-PSS.")
                .because("The signature algorithms that devices document are those of PKCS #1 v1.5; older "
                        + "firmware refuses a chain with any other.")
                .remedy("Sign with PKCS #1 v1.5 (sha256WithRSAEncryption) or with ECDSA."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.signatureAlgorithm().oid().equals(OidNames.RSASSA_PSS));
    }
}
