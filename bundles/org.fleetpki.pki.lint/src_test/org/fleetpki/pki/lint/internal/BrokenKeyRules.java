// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.key.KeyRules}, each one of them. */
final class BrokenKeyRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "rsa-key-parameters-not-null",
                    CertificateForge.server()
                            .key(Keys.of(
                                    "1.2.840.113549.1.1.1",
                                    Der.sequence(Der.integer(Keys.modulus()), Der.integer(65537))))),
            Broken.by(
                    "rsa-signature-parameters-not-null",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.113549.1.1.11"))),
            Broken.by(
                    "ecdsa-signature-parameters-present",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.10045.4.3.2", Der.nothing()))),
            Broken.by(
                    "edwards-key-parameters-present",
                    CertificateForge.server().key(Keys.of("1.3.101.112", new byte[32], Der.nothing()))),
            Broken.by(
                    "edwards-signature-parameters-present",
                    CertificateForge.server().signedWith(Keys.identifier("1.3.101.112", Der.nothing()))),
            Broken.by("edwards-key-length", CertificateForge.server().key(Keys.of("1.3.101.112", new byte[31]))),
            Broken.by(
                    "ml-dsa-parameters-present",
                    CertificateForge.server().key(Keys.of("2.16.840.1.101.3.4.3.17", new byte[1312], Der.nothing()))),
            Broken.by(
                    "ml-dsa-parameters-present",
                    CertificateForge.server().signedWith(Keys.identifier("2.16.840.1.101.3.4.3.17", Der.nothing()))),
            Broken.by(
                    "ml-dsa-key-length",
                    CertificateForge.server().key(Keys.of("2.16.840.1.101.3.4.3.18", new byte[1312]))),
            Broken.by(
                    "ml-dsa-key-usage",
                    CertificateForge.server()
                            .key(Keys.of("2.16.840.1.101.3.4.3.17", new byte[1312]))
                            .extension("2.5.29.15", true, CertificateForge.bits(0, 2))),
            Broken.by(
                    "edwards-signing-key-usage",
                    CertificateForge.server()
                            .key(Keys.ED25519)
                            .extension("2.5.29.15", true, CertificateForge.bits(0, 4))),
            Broken.by("agreement-key-usage", CertificateForge.server().key(Keys.X25519)),
            Broken.by(
                    "rsa-key-usage",
                    CertificateForge.server().key(Keys.RSA).extension("2.5.29.15", true, CertificateForge.bits(0, 4))),
            Broken.by(
                    "rsa-authority-key-usage",
                    CertificateForge.authority()
                            .key(Keys.RSA)
                            .extension("2.5.29.15", true, CertificateForge.bits(4, 5, 6))),
            Broken.by(
                    "rsa-authority-with-encipherment",
                    CertificateForge.authority()
                            .key(Keys.RSA)
                            .extension("2.5.29.15", true, CertificateForge.bits(2, 5, 6))),
            Broken.by(
                    "ec-key-usage-encipherment",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(0, 2))),
            Broken.by(
                    "ec-key-usage",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(0, 6))),
            Broken.by(
                    "ec-curve-not-named",
                    CertificateForge.server()
                            .key(Keys.of("1.2.840.10045.2.1", Keys.point(), Der.sequence(Der.integer(1))))),
            Broken.by("ec-curve-not-named", CertificateForge.server().key(Keys.of("1.2.840.10045.2.1", Keys.point()))),
            Broken.by(
                    "ec-curve-unknown",
                    CertificateForge.server().key(Keys.of("1.2.840.10045.2.1", Keys.point(), Der.oid("1.3.132.0.10")))),
            Broken.by("ec-point-malformed", CertificateForge.server().key(Keys.ec(new byte[65]))),
            Broken.by("ec-point-malformed", CertificateForge.server().key(Keys.ec(new byte[] {4, 1, 2}))),
            Broken.by(
                    "ec-point-compressed",
                    CertificateForge.server().key(Keys.ec(Bytes.join(new byte[] {2}, new byte[32])))),
            Broken.by(
                    "ec-point-not-on-curve",
                    CertificateForge.server().key(Keys.ec(Bytes.join(new byte[] {4}, new byte[64])))),
            Broken.by(
                    "rsa-modulus-not-odd",
                    CertificateForge.server().key(Keys.rsa(Keys.modulus().shiftLeft(1), 65537))),
            Broken.by("rsa-exponent-out-of-range", CertificateForge.server().key(Keys.rsa(Keys.modulus(), 1))),
            Broken.by("rsa-exponent-out-of-range", CertificateForge.server().key(Keys.rsa(Keys.modulus(), 65536))),
            Broken.by(
                    "key-not-of-whole-octets",
                    CertificateForge.server()
                            .key(Der.sequence(Keys.identifier("1.3.101.112"), Bytes.hex("0302 0480")))),
            Broken.by(
                    "signature-algorithm-is-a-key-algorithm",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.113549.1.1.1", Der.nothing()))),
            Broken.by(
                    "signature-hash-broken",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.113549.1.1.5", Der.nothing()))),
            Broken.by(
                    "signature-hash-broken",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.10045.4.1"))),
            Broken.by(
                    "signature-hash-broken",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.113549.1.1.10", Der.sequence()))),
            Broken.by(
                    "pss-parameters-missing",
                    CertificateForge.server().signedWith(Keys.identifier("1.2.840.113549.1.1.10"))));

    private BrokenKeyRules() {}
}
