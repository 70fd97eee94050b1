// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** SHA-384 and SHA-512 cost small processors more. */
final class HashHeavyForDevice extends CertificateRule {

    HashHeavyForDevice() {
        super(Text.device(
                        "signature-hash-heavy-for-device",
                        Severity.NOTICE,
                        "innovaphone Reference11r1, Certificate management, Certificate Key Length and CPU " + "Usage")
                .asks("A device certificate should be signed with SHA-256.")
                .because("On small processors certificates with SHA-1, SHA-224 or SHA-256 cause less load than "
                        + "those with SHA-384 and SHA-512.")
                .remedy("Sign with SHA-256, which an authority with an RSA-2048 or EC-P256 key does."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        String name = certificate.signatureAlgorithm().name();
        return keptIf(
                !name.contains("384") && !name.contains("512") || name.startsWith("ML") || name.startsWith("SLH"));
    }
}
