// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** RSA and three curves. */
final class KeyKindNotAllowed extends CertificateRule {

    private static final Set<String> CURVES = Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");

    KeyKindNotAllowed() {
        super(Text.baseline("key-kind-not-allowed", Severity.ERROR, "6.1.5")
                .asks("The key of a public certificate must be RSA, P-256, P-384 or P-521.")
                .because("Other kinds are not known to all browsers, or were withdrawn.")
                .remedy("Make a new key: EC P-256 or P-384, or RSA with 2048 bits or more."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        PublicKeyInfo key = certificate.publicKey();
        boolean allowed =
                key.isRsa() || key.isEc() && key.curve().map(CURVES::contains).orElse(false);
        return allowed
                ? kept()
                : broken(
                        key.isEc()
                                ? "curve " + key.curve().map(OidNames::of).orElse("of its own")
                                : key.algorithm().name());
    }
}
