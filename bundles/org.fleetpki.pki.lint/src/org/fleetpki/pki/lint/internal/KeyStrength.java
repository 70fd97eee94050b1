// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Keys with less than 112 bits of strength; older devices still make RSA keys of 1024 bits by default. */
@Component(service = LintRule.class)
public final class KeyStrength extends CertificateRule {

    public KeyStrength() {
        super(
                "key-too-short",
                Severity.ERROR,
                "NIST SP 800-57 part 1 rev. 5, table 2",
                "An RSA key must have at least 2048 bits and an EC key at least 256.",
                "Make a new key of type EC-P256 or RSA-2048 and issue the certificate again.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return KeyType.sizeOf(certificate.getPublicKey()) > 0;
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        boolean rsa = certificate.getPublicKey().getAlgorithm().startsWith("RSA");
        return KeyType.sizeOf(certificate.getPublicKey()) >= (rsa ? 2048 : 256);
    }
}
