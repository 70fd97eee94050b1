// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.field.FieldRules}, each one of them. */
final class BrokenFieldRules {

    static final List<Broken> ALL = List.of(
            Broken.by("serial-number-not-positive", CertificateForge.server().field("serial", Der.integer(0))),
            Broken.by("serial-number-not-positive", CertificateForge.server().field("serial", Der.integer(-5))),
            Broken.by(
                    "serial-number-too-long",
                    CertificateForge.server().field("serial", Der.integer(BigInteger.ONE.shiftLeft(159)))),
            Broken.by("version-unknown", CertificateForge.server().field("version", Der.explicit(0, Der.integer(3)))),
            Broken.by(
                    "version-outdated",
                    CertificateForge.server().withoutExtensions().field("version", new byte[0])),
            Broken.by(
                    "extensions-without-version-3",
                    CertificateForge.server().field("version", Der.explicit(0, Der.integer(1)))),
            Broken.by(
                    "unique-identifier-present",
                    CertificateForge.server().field("unique", Der.implicit(1, Der.bitString(new byte[] {1})))),
            Broken.by(
                    "unique-identifier-without-version-2",
                    CertificateForge.server()
                            .withoutExtensions()
                            .field("version", new byte[0])
                            .field("unique", Der.implicit(2, Der.bitString(new byte[] {1})))),
            Broken.by(
                    "signature-algorithms-differ",
                    CertificateForge.server().outerAlgorithm(CertificateForge.RSA_SHA256)),
            Broken.by("signature-not-of-whole-octets", CertificateForge.server().signature(Bytes.hex("0302 0480"))),
            Broken.by("ecdsa-signature-malformed", CertificateForge.server().signature(Der.bitString(new byte[64]))),
            Broken.by("issuer-empty", CertificateForge.server().field("issuer", Der.sequence())),
            Broken.by("authority-subject-empty", CertificateForge.authority().subject()),
            Broken.by(
                    "crl-signer-subject-empty",
                    CertificateForge.server()
                            .extension("2.5.29.15", true, CertificateForge.bits(0, 6))
                            .subject()),
            Broken.by(
                    "subject-empty-without-alternative-names",
                    CertificateForge.server().subject().without("2.5.29.17")),
            Broken.by(
                    "extensions-empty",
                    CertificateForge.server().withoutExtensions().rawExtension("none", new byte[0])));

    private BrokenFieldRules() {}
}
