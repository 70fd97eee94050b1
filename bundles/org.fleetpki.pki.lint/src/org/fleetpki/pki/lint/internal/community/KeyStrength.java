// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Keys with less than 112 bits of strength; older devices still make RSA keys of 1024 bits by default. */
final class KeyStrength extends CertificateRule {

    KeyStrength() {
        super(Text.community("key-too-short", Severity.ERROR, "NIST SP 800-57 part 1 rev. 5, table 2")
                .asks("An RSA key must have at least 2048 bits and an EC key at least 256.")
                .because("Shorter keys can be broken by whoever has the means, and current clients refuse them.")
                .remedy("Make a new key of type EC-P256 or RSA-2048 and issue the certificate again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().bits() > 0;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.publicKey().bits() >= (certificate.publicKey().isEc() ? 256 : 2048));
    }
}
