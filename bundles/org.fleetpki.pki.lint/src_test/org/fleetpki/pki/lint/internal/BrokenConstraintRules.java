// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.constraint.ConstraintRules}, each one of them. */
final class BrokenConstraintRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "name-constraints-not-critical",
                    CertificateForge.authority()
                            .extension("2.5.29.30", false, Subtrees.permitted(Names.dns("works.example")))),
            Broken.by(
                    "name-constraints-of-device",
                    CertificateForge.server()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.dns("works.example")))),
            Broken.by(
                    "name-constraints-empty",
                    CertificateForge.authority().extension("2.5.29.30", true, Der.sequence())),
            Broken.by(
                    "name-constraint-minimum",
                    CertificateForge.authority()
                            .extension(
                                    "2.5.29.30",
                                    true,
                                    Subtrees.with(Names.dns("works.example"), Der.value(0x80, new byte[] {1})))),
            Broken.by(
                    "name-constraint-maximum",
                    CertificateForge.authority()
                            .extension(
                                    "2.5.29.30",
                                    true,
                                    Subtrees.with(Names.dns("works.example"), Der.value(0x81, new byte[] {1})))),
            Broken.by(
                    "name-constraint-on-x400",
                    CertificateForge.authority().extension("2.5.29.30", true, Subtrees.permitted(Names.x400()))),
            Broken.by(
                    "name-constraint-on-edi-party",
                    CertificateForge.authority().extension("2.5.29.30", true, Subtrees.permitted(Names.ediParty()))),
            Broken.by(
                    "name-constraint-on-registered-id",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.registered("1.2.3")))),
            Broken.by(
                    "name-constraint-ip-length",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.ip(10, 0, 0, 0)))),
            Broken.by(
                    "name-constraint-ip-mask",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.ip(10, 0, 0, 0, 255, 0, 255, 0)))),
            Broken.by(
                    "name-constraint-uri-malformed",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.uri("https://works.example/")))),
            Broken.by(
                    "name-constraint-dns-malformed",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.dns("*.works.example")))),
            Broken.by(
                    "name-constraint-email-malformed",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.email("*@works.example")))),
            Broken.by(
                    "name-constraint-minimum-encoded",
                    CertificateForge.authority()
                            .extension(
                                    "2.5.29.30",
                                    true,
                                    Subtrees.with(Names.dns("works.example"), Der.value(0x80, new byte[] {0})))),
            Broken.by(
                    "policy-constraints-empty",
                    CertificateForge.authority().extension("2.5.29.36", true, Der.sequence())),
            Broken.by(
                    "policy-constraints-not-critical",
                    CertificateForge.authority()
                            .extension("2.5.29.36", false, Der.sequence(Der.value(0x80, new byte[] {0})))),
            Broken.by(
                    "policy-constraints-of-device",
                    CertificateForge.server()
                            .extension("2.5.29.36", true, Der.sequence(Der.value(0x80, new byte[] {0})))),
            Broken.by(
                    "policy-constraints-negative",
                    CertificateForge.authority()
                            .extension("2.5.29.36", true, Der.sequence(Der.value(0x80, new byte[] {-1})))),
            Broken.by(
                    "inhibit-any-policy-not-critical",
                    CertificateForge.authority().extension("2.5.29.54", false, Der.integer(0))),
            Broken.by(
                    "inhibit-any-policy-of-device",
                    CertificateForge.server().extension("2.5.29.54", true, Der.integer(0))),
            Broken.by(
                    "inhibit-any-policy-negative",
                    CertificateForge.authority().extension("2.5.29.54", true, Der.integer(-1))));

    private BrokenConstraintRules() {}
}
