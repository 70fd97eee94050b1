// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Signatures that can be forged. That of a root is not checked by anybody, so its hash does not matter. */
final class SignatureHash extends CertificateRule {

    SignatureHash() {
        super(Text.rfc("signature-hash-broken", Severity.ERROR, "RFC 6194; RFC 6151")
                .asks("The signature must not be made with MD2, MD5 or SHA-1.")
                .because("Two contents with one such hash can be made, so a signature on one is a signature on the "
                        + "other.")
                .remedy("Have the certificate issued again with SHA-256."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !(CertificateKind.isAuthority(certificate) && certificate.isSelfIssued());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Algorithms.hasBrokenHash(certificate.signatureAlgorithm())
                ? broken(certificate.signatureAlgorithm().name())
                : kept();
    }
}
