// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Long RSA keys on small processors make each TLS connection wait. */
@Component(service = LintRule.class)
public final class KeySlowOnDevice extends CertificateRule {

    public KeySlowOnDevice() {
        super(
                "rsa-key-slow-on-device",
                Severity.NOTICE,
                "innovaphone Reference11r1, Certificate Key Length and CPU Usage",
                "An RSA key of 4096 bits or more is slow on a device: each doubling of the length costs about six "
                        + "times the work.",
                "Use EC-P256, or RSA-2048 where the device has no elliptic curves.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !CertificateKind.isAuthority(certificate) && certificate.getPublicKey() instanceof RSAPublicKey;
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return KeyType.sizeOf(certificate.getPublicKey()) < 4096;
    }
}
