// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Keys are octets in a BIT STRING. */
final class KeyWholeOctets extends CertificateRule {

    KeyWholeOctets() {
        super(Text.rfc("key-not-of-whole-octets", Severity.ERROR, "RFC 5280, 4.1.2.7")
                .asks("The key must use all bits of its octets.")
                .because("Every kind of key is made of whole octets; what is cut off cannot be used.")
                .remedy("Make a new key and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.publicKey().key().unusedBits() == 0);
    }
}
