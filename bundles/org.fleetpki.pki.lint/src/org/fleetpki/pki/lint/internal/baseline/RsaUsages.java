// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** RSA keys of servers sign, and may encipher. */
final class RsaUsages extends CertificateRule {

    private static final Set<KeyUsage.Usage> ALLOWED =
            Set.of(KeyUsage.Usage.DIGITAL_SIGNATURE, KeyUsage.Usage.KEY_ENCIPHERMENT, KeyUsage.Usage.DATA_ENCIPHERMENT);

    RsaUsages() {
        super(Text.baseline("rsa-key-usage-of-server", Severity.ERROR, "7.1.2.7.11")
                .since(2023, 9, 15)
                .asks("The keyUsage of a server with an RSA key must not go beyond digitalSignature, "
                        + "keyEncipherment and dataEncipherment.")
                .because("TLS has no use for others, and what a key signed for it must not count as a signature for "
                        + "something else.")
                .remedy("Issue it again with digitalSignature, and keyEncipherment if old clients need it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.publicKey().isRsa()
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(KeyUsage.class).map(KeyUsage::usages).orElse(Set.of()).stream()
                .filter(usage -> !ALLOWED.contains(usage))
                .map(KeyUsage.Usage::toString)
                .findFirst();
    }
}
