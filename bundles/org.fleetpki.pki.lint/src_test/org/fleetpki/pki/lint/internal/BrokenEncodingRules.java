// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.encoding.EncodingRules}, each one of them. */
final class BrokenEncodingRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "der-header-not-shortest",
                    CertificateForge.server().extension("2.5.29.14", false, Bytes.hex("048101 07"))),
            Broken.by(
                    "der-boolean-not-00-or-ff",
                    CertificateForge.authority().extension("2.5.29.19", true, Bytes.hex("3003 010101"))),
            Broken.by(
                    "der-integer-not-shortest",
                    CertificateForge.server().field("serial", Bytes.hex("0209 00 7f01020304050607"))),
            Broken.by(
                    "der-set-not-sorted",
                    CertificateForge.server()
                            .subject(Der.value(
                                    0x31,
                                    Bytes.join(
                                            Names.attribute("2.5.4.10", Der.utf8("Works")),
                                            Names.attribute(Names.CN, Der.utf8("b")))))),
            Broken.by(
                    "der-string-in-pieces",
                    CertificateForge.server().extension("2.5.29.14", false, Bytes.hex("2403 040107"))),
            Broken.by(
                    "der-null-with-content",
                    CertificateForge.server()
                            .key(Keys.of(
                                    "1.2.840.113549.1.1.1",
                                    Der.sequence(Der.integer(Keys.modulus()), Der.integer(65537)),
                                    Bytes.hex("050101")))),
            Broken.by(
                    "der-unused-bits-set",
                    CertificateForge.server().extension("2.5.29.15", true, Bytes.hex("0302 07ff"))),
            Broken.by(
                    "extension-critical-default-encoded",
                    CertificateForge.server()
                            .rawExtension(
                                    "2.5.29.14",
                                    Der.sequence(
                                            Der.oid("2.5.29.14"),
                                            Der.bool(false),
                                            Der.octetString(Der.octetString(new byte[20]))))),
            Broken.by(
                    "basic-constraints-default-encoded",
                    CertificateForge.server().extension("2.5.29.19", true, Bytes.hex("3003 010100"))),
            Broken.by(
                    "version-default-encoded",
                    CertificateForge.server().withoutExtensions().field("version", Der.explicit(0, Der.integer(0)))),
            Broken.by(
                    "key-usage-trailing-zeros",
                    CertificateForge.server().extension("2.5.29.15", true, Bytes.hex("0302 0080"))),
            Broken.by(
                    "key-usage-trailing-zeros",
                    CertificateForge.server().extension("2.5.29.15", true, Bytes.hex("0303 078000"))));

    private BrokenEncodingRules() {}
}
