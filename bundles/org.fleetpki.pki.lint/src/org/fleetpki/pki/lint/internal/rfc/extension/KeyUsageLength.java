// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.extension.KeyUsage;

/** There are nine bits. */
final class KeyUsageLength extends CertificateRule {

    KeyUsageLength() {
        super(Text.rfc("key-usage-too-long", Severity.ERROR, "RFC 5280, 4.2.1.3")
                .asks("The key usage must have at most nine bits.")
                .because("Nobody knows what the others mean.")
                .remedy("Have the certificate issued again with the usages that are meant."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        int bits = DerNode.parse(certificate
                        .extension(KeyUsage.OID)
                        .orElseThrow()
                        .content()
                        .toArray())
                .bits()
                .size();
        return bits <= KeyUsage.Usage.values().length ? kept() : broken(bits + " bits");
    }
}
