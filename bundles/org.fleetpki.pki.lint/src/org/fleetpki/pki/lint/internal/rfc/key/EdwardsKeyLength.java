// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.OidNames;

/** A key of these curves has a fixed length. */
final class EdwardsKeyLength extends CertificateRule {

    EdwardsKeyLength() {
        super(Text.rfc("edwards-key-length", Severity.ERROR, "RFC 8032, 5")
                .asks("An Ed25519 or X25519 key must have 32 octets, an X448 key 56 and an Ed448 key 57.")
                .because("No client can use a key of another length.")
                .remedy("Make a new key and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isEdwards(certificate.publicKey().algorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        int length = certificate.publicKey().key().octets().length();
        int right = switch (certificate.publicKey().algorithm().oid()) {
            case Algorithms.X448 -> 56;
            case OidNames.ED448 -> 57;
            default -> 32;
        };
        return length == right ? kept() : broken(length + " octets");
    }
}
