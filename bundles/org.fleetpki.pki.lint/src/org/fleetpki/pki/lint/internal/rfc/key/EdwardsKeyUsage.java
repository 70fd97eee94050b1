// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Ed25519 and Ed448 sign and do nothing else. */
final class EdwardsKeyUsage extends CertificateRule {

    EdwardsKeyUsage() {
        super(Text.rfc("edwards-signing-key-usage", Severity.ERROR, "RFC 9295, 3")
                .asks("The key usage of an Ed25519 or Ed448 key must not name encipherment or key agreement.")
                .because("The key cannot do either, so the certificate promises what does not work.")
                .remedy("Have the certificate issued again with digitalSignature."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isEdwardsSigning(certificate.publicKey().algorithm())
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Usages.noneOf(certificate, Usages.NOT_SIGNING);
    }
}
