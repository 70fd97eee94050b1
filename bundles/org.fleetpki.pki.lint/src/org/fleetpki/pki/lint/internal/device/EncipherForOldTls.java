// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Old clients still exchange keys by RSA. */
final class EncipherForOldTls extends CertificateRule {

    EncipherForOldTls() {
        super(Text.device("rsa-without-key-encipherment", Severity.NOTICE, "RFC 5246, 7.4.2")
                .asks("An RSA certificate for old clients should allow keyEncipherment.")
                .because("Clients of TLS 1.2 without Diffie-Hellman encrypt the session key with the "
                        + "certificate's RSA key, and refuse one that does not allow it.")
                .remedy("Add keyEncipherment if old telephones or recorders connect to the device; else this "
                        + "can be left as it is."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate)
                && certificate.publicKey().isRsa()
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.mayBeUsedFor(KeyUsage.Usage.KEY_ENCIPHERMENT, certificate));
    }
}
