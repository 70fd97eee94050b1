// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** An ECDSA signature is a SEQUENCE of two numbers. */
final class EcdsaSignatureForm extends CertificateRule {

    private static final String ECDSA = "1.2.840.10045.4.";

    EcdsaSignatureForm() {
        super(Text.rfc("ecdsa-signature-malformed", Severity.ERROR, "RFC 3279, 2.2.3")
                .asks("An ECDSA signature must be a SEQUENCE of two positive INTEGERs.")
                .because("Clients cannot verify another form, such as the two numbers side by side.")
                .remedy("Have the certificate issued again by software that encodes ECDSA signatures for X.509."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.signatureAlgorithm().oid().startsWith(ECDSA);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        try {
            List<DerNode> numbers =
                    DerNode.parse(certificate.signature().octets().toArray()).sequence();
            return keptIf(numbers.size() == 2
                    && numbers.getFirst().integer().signum() > 0
                    && numbers.getLast().integer().signum() > 0);
        } catch (Asn1Exception e) {
            return broken();
        }
    }
}
