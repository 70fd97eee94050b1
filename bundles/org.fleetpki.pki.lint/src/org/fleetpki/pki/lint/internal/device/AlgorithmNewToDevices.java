// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** Kinds of key that firmware does not have. */
final class AlgorithmNewToDevices extends CertificateRule {

    private static final Set<String> COMMON = Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");

    AlgorithmNewToDevices() {
        super(Text.device("algorithm-new-to-devices", Severity.WARNING, "RFC 8410; FIPS 204; FIPS 205")
                .asks("A device certificate should have a key that firmware knows, RSA or a NIST curve.")
                .because("Ed25519, Ed448, ML-DSA and SLH-DSA are not in the TLS libraries of cameras and "
                        + "telephones, and browsers do not offer them either.")
                .remedy("Use EC-P256 or RSA-2048."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        PublicKeyInfo key = certificate.publicKey();
        boolean common =
                key.isRsa() || key.isEc() && key.curve().map(COMMON::contains).orElse(true);
        return common
                ? kept()
                : broken(
                        key.isEc()
                                ? OidNames.of(key.curve().orElseThrow())
                                : key.algorithm().name());
    }
}
