// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.extension.ExtensionRules}, each one of them. */
final class BrokenExtensionRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "extension-twice",
                    CertificateForge.server()
                            .rawExtension(
                                    "again",
                                    Der.sequence(
                                            Der.oid("2.5.29.14"), Der.octetString(Der.octetString(new byte[20]))))),
            Broken.by("extension-of-nothing", CertificateForge.server().extension("2.5.29.37", false, Der.sequence())),
            Broken.by(
                    "critical-extension-unknown",
                    CertificateForge.server().extension("1.3.6.1.4.1.99999.1", true, Der.nothing())),
            Broken.by(
                    "authority-basic-constraints",
                    CertificateForge.authority().extension("2.5.29.19", false, Der.sequence(Der.bool(true)))),
            Broken.by(
                    "authority-without-cert-sign",
                    CertificateForge.authority().extension("2.5.29.15", true, CertificateForge.bits(6))),
            Broken.by(
                    "authority-without-cert-sign", CertificateForge.authority().without("2.5.29.15")),
            Broken.by(
                    "device-with-cert-sign",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(0, 5))),
            Broken.by(
                    "path-length-misplaced",
                    CertificateForge.server().extension("2.5.29.19", true, Der.sequence(Der.integer(0)))),
            Broken.by(
                    "path-length-negative",
                    CertificateForge.authority()
                            .extension("2.5.29.19", true, Der.sequence(Der.bool(true), Der.integer(-1)))),
            Broken.by(
                    "key-usage-empty", CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits())),
            Broken.by(
                    "key-usage-too-long",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(0, 9))),
            Broken.by(
                    "key-usage-not-critical",
                    CertificateForge.server().extension("2.5.29.15", false, CertificateForge.bits(0))),
            Broken.by(
                    "key-usage-only-without-agreement",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(0, 7))),
            Broken.by(
                    "key-usage-and-purpose-inconsistent",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(1))),
            Broken.by(
                    "any-purpose-critical",
                    CertificateForge.server().extension("2.5.29.37", true, Der.sequence(Der.oid("2.5.29.37.0")))),
            Broken.by(
                    "extended-key-usage-twice",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.37",
                                    false,
                                    Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"), Der.oid("1.3.6.1.5.5.7.3.1")))),
            Broken.by(
                    "server-without-digital-signature",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(2))),
            Broken.by(
                    "server-without-digital-signature",
                    CertificateForge.server().key(Keys.X25519).extension("2.5.29.15", true, CertificateForge.bits(4))),
            Broken.by(
                    "authority-key-identifier-missing",
                    CertificateForge.server().without("2.5.29.35")),
            Broken.by(
                    "authority-key-identifier-without-key",
                    CertificateForge.server().extension("2.5.29.35", false, Der.sequence())),
            Broken.by(
                    "authority-key-identifier-half-a-pair",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.35",
                                    false,
                                    Der.sequence(Der.value(0x80, new byte[20]), Der.value(0x82, new byte[] {7})))),
            Broken.by(
                    "authority-key-identifier-critical",
                    CertificateForge.server()
                            .extension("2.5.29.35", true, Der.sequence(Der.value(0x80, new byte[20])))),
            Broken.by(
                    "key-identifiers-of-root-differ",
                    CertificateForge.root().extension("2.5.29.35", false, Der.sequence(Der.value(0x80, new byte[19])))),
            Broken.by(
                    "subject-key-identifier-missing",
                    CertificateForge.authority().without("2.5.29.14")),
            Broken.by("device-key-identifier-missing", CertificateForge.server().without("2.5.29.14")),
            Broken.by(
                    "subject-key-identifier-critical",
                    CertificateForge.server().extension("2.5.29.14", true, Der.octetString(new byte[20]))),
            Broken.by(
                    "subject-key-identifier-empty",
                    CertificateForge.server().extension("2.5.29.14", false, Der.octetString(new byte[0]))),
            Broken.by(
                    "directory-attributes-critical",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.9",
                                    true,
                                    Der.sequence(Der.sequence(
                                            Der.oid("1.3.6.1.5.5.7.9.4"), Der.setOf(List.of(Der.printable("DE"))))))),
            Broken.by(
                    "private-key-usage-period-empty",
                    CertificateForge.server().extension("2.5.29.16", false, Der.sequence())),
            Broken.by(
                    "private-key-usage-period-order",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.16",
                                    false,
                                    Bytes.hex(
                                            "3022 800f32303236313130323030303030305a 810f32303236313130313030303030305a"))),
            Broken.by(
                    "private-key-usage-period-outside-validity",
                    CertificateForge.server()
                            .extension("2.5.29.16", false, Bytes.hex("3011 810f32303531313130313030303030305a"))),
            Broken.by(
                    "private-key-usage-period-critical",
                    CertificateForge.server()
                            .extension("2.5.29.16", true, Bytes.hex("3011 810f32303236313230313030303030305a"))),
            Broken.by(
                    "key-usage-beyond-purposes",
                    CertificateForge.server().extension("2.5.29.15", true, CertificateForge.bits(0, 1))));

    private BrokenExtensionRules() {}
}
