// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Elliptic curves sign and agree on keys; they do not encrypt. */
final class EcEncipherment extends CertificateRule {

    EcEncipherment() {
        super(Text.rfc("ec-key-usage-encipherment", Severity.ERROR, "RFC 8813, 3")
                .since(2020, 8, 1)
                .asks("The key usage of an EC key must not name keyEncipherment or dataEncipherment.")
                .because("The key cannot do either; it is a template for RSA that was used for EC.")
                .remedy("Have the certificate issued again with digitalSignature alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isEc()
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Usages.noneOf(certificate, Usages.ENCIPHERMENT);
    }
}
