// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.math.BigInteger;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Exponents that work only with perfect padding. */
final class RsaExponentSmall extends CertificateRule {

    RsaExponentSmall() {
        super(Text.community("rsa-exponent-small", Severity.WARNING, "NIST FIPS 186-5, A.1.1")
                .asks("The exponent of an RSA key should be 65537 or larger.")
                .because("With small exponents, small mistakes in software become broken signatures.")
                .remedy("Make a new key with the exponent 65537 and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.publicKey().rsaKey().exponent().compareTo(BigInteger.valueOf(65537)) >= 0);
    }
}
