// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.name.NameRules}, each one of them. */
final class BrokenNameRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "name-part-empty",
                    CertificateForge.server().subject(Names.part(Names.CN, "camera"), Der.setOf(List.of()))),
            Broken.by(
                    "attribute-type-twice-in-part",
                    CertificateForge.server()
                            .subject(Der.setOf(List.of(
                                    Names.attribute(Names.CN, Der.utf8("a")),
                                    Names.attribute(Names.CN, Der.utf8("b")))))),
            Broken.by(
                    "attribute-empty",
                    CertificateForge.server().field("subject", Names.with("2.5.4.10", Der.utf8("")))),
            Broken.by(
                    "attribute-text-malformed",
                    CertificateForge.server().field("subject", Names.with("2.5.4.10", Bytes.hex("0c02c328")))),
            Broken.by(
                    "attribute-string-type-outdated",
                    CertificateForge.server().field("subject", Names.with("2.5.4.10", Bytes.text(20, "Works")))),
            Broken.by(
                    "printable-string-alphabet",
                    CertificateForge.server().field("subject", Names.with("2.5.4.10", Bytes.text(19, "Works & Sons")))),
            Broken.by(
                    "ia5-string-alphabet",
                    CertificateForge.server()
                            .field(
                                    "subject",
                                    Names.with("1.2.840.113549.1.9.1", Bytes.text(22, "müller@works.example")))),
            Broken.by(
                    "attribute-control-characters",
                    CertificateForge.server().field("subject", Names.with("2.5.4.10", Der.utf8("Wo\0rks")))),
            Broken.by(
                    "country-not-printable",
                    CertificateForge.server().field("subject", Names.with("2.5.4.6", Der.utf8("DE")))),
            Broken.by(
                    "issuer-country-not-printable",
                    CertificateForge.server().field("issuer", Names.with("2.5.4.6", Der.utf8("DE")))),
            Broken.by(
                    "country-not-two-letters",
                    CertificateForge.server().field("subject", Names.with("2.5.4.6", Der.printable("Sweden")))),
            Broken.by(
                    "serial-number-attribute-not-printable",
                    CertificateForge.server().field("subject", Names.with("2.5.4.5", Der.utf8("ACCC8E123456")))),
            Broken.by(
                    "dn-qualifier-not-printable",
                    CertificateForge.server().field("subject", Names.with("2.5.4.46", Der.utf8("7")))),
            Broken.by(
                    "email-attribute-not-ia5",
                    CertificateForge.server()
                            .field("subject", Names.with("1.2.840.113549.1.9.1", Der.utf8("a@works.example")))),
            Broken.by(
                    "domain-component-not-ia5",
                    CertificateForge.server()
                            .field("subject", Names.with("0.9.2342.19200300.100.1.25", Der.utf8("example")))),
            Broken.by(
                    "domain-component-not-a-label",
                    CertificateForge.server()
                            .field("subject", Names.with("0.9.2342.19200300.100.1.25", Der.ia5("works.example")))),
            Broken.by(
                    "email-attribute-malformed",
                    CertificateForge.server().field("subject", Names.with("1.2.840.113549.1.9.1", Der.ia5("nobody")))),
            Broken.by(
                    "email-in-subject-only",
                    CertificateForge.server()
                            .field("subject", Names.with("1.2.840.113549.1.9.1", Der.ia5("a@works.example")))),
            Broken.by("common-name-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.3", 65))),
            Broken.by("organization-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.10", 65))),
            Broken.by(
                    "organizational-unit-too-long",
                    CertificateForge.server().field("subject", Names.with("2.5.4.11", 65))),
            Broken.by("locality-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.7", 129))),
            Broken.by("state-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.8", 129))),
            Broken.by("street-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.9", 129))),
            Broken.by("postal-code-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.17", 41))),
            Broken.by(
                    "serial-number-attribute-too-long",
                    CertificateForge.server().field("subject", Names.with("2.5.4.5", 65))),
            Broken.by("title-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.12", 65))),
            Broken.by("pseudonym-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.65", 129))),
            Broken.by(
                    "email-attribute-too-long",
                    CertificateForge.server().field("subject", Names.with("1.2.840.113549.1.9.1", 256))),
            Broken.by("given-name-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.42", 32769))),
            Broken.by("surname-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.4", 32769))),
            Broken.by("initials-too-long", CertificateForge.server().field("subject", Names.with("2.5.4.43", 32769))),
            Broken.by(
                    "generation-qualifier-too-long",
                    CertificateForge.server().field("subject", Names.with("2.5.4.44", 32769))),
            Broken.by("given-name-over-64", CertificateForge.server().field("subject", Names.with("2.5.4.42", 65))),
            Broken.by("surname-over-64", CertificateForge.server().field("subject", Names.with("2.5.4.4", 65))));

    private BrokenNameRules() {}
}
