// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Named bits end with the last one that is set. */
final class KeyUsageBits extends CertificateRule {

    KeyUsageBits() {
        super(Text.rfc("key-usage-trailing-zeros", Severity.ERROR, "RFC 5280, 4.2.1.3")
                .asks("The bits of the key usage must end with the last one that is set.")
                .because("DER cuts trailing zeros of named bits; strict readers refuse them.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        BitString bits = DerNode.parse(certificate
                        .extension(KeyUsage.OID)
                        .orElseThrow()
                        .content()
                        .toArray())
                .bits();
        return keptIf(bits.size() == 0 || bits.isSet(bits.size() - 1));
    }
}
