// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Long RSA keys on small processors make each TLS connection wait. */
final class KeySlowOnDevice extends CertificateRule {

    KeySlowOnDevice() {
        super(Text.device(
                        "rsa-key-slow-on-device",
                        Severity.NOTICE,
                        "innovaphone Reference11r1, Certificate management, Certificate Key Length and CPU Usage")
                .asks("An RSA key of a device should have less than 4096 bits.")
                .because("Each doubling of the length costs about six times the work, and the processors of devices "
                        + "are small.")
                .remedy("Use EC-P256, or RSA-2048 where the device has no elliptic curves."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate)
                && certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.publicKey().bits() < 4096);
    }
}
