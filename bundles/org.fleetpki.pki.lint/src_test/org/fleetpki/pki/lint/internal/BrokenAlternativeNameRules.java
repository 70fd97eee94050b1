// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.altname.AlternativeNameRules}, each one of them. */
final class BrokenAlternativeNameRules {

    static final List<Broken> ALL = List.of(
            Broken.by("subject-alternative-names-empty", CertificateForge.server(new byte[0])),
            Broken.by(
                    "issuer-alternative-names-empty",
                    CertificateForge.server().extension("2.5.29.18", false, Der.sequence())),
            Broken.by(
                    "subject-alternative-names-not-critical",
                    CertificateForge.server().subject()),
            Broken.by(
                    "subject-alternative-names-critical",
                    CertificateForge.server().extension("2.5.29.17", true, Der.sequence(Names.dns("cam.example")))),
            Broken.by(
                    "issuer-alternative-names-critical",
                    CertificateForge.server().extension("2.5.29.18", true, Der.sequence(Names.dns("ca.example")))),
            Broken.by(
                    "server-without-alternative-names",
                    CertificateForge.server().without("2.5.29.17")),
            Broken.by("server-without-alternative-names", CertificateForge.server(Names.email("a@works.example"))),
            Broken.by(
                    "ip-only-in-common-name",
                    CertificateForge.server(Names.dns("cam.example")).subject(Names.part(Names.CN, "10.0.0.7"))),
            Broken.by("ip-written-as-dns-name", CertificateForge.server(Names.dns("10.0.0.7"))),
            Broken.by("ip-written-as-dns-name", CertificateForge.server(Names.dns("2001:db8::7"))),
            Broken.by("alternative-name-empty", CertificateForge.server(Names.dns(""))),
            Broken.by(
                    "alternative-name-empty",
                    CertificateForge.server(Names.dns("cam.example"), Names.directory(Der.sequence()))),
            Broken.by("dns-name-not-ascii", CertificateForge.server(Names.dns("bücher.example"))),
            Broken.by("dns-name-blank", CertificateForge.server(Names.dns(" "))),
            Broken.by("dns-name-label-empty", CertificateForge.server(Names.dns("cam..example"))),
            Broken.by("dns-name-label-empty", CertificateForge.server(Names.dns("cam.example."))),
            Broken.by("dns-name-too-long", CertificateForge.server(Names.dns("abcdefgh.".repeat(28) + "ex"))),
            Broken.by("dns-name-label-too-long", CertificateForge.server(Names.dns("a".repeat(64) + ".example"))),
            Broken.by("dns-name-hyphen-at-edge", CertificateForge.server(Names.dns("-cam.example"))),
            Broken.by("dns-name-with-underscore", CertificateForge.server(Names.dns("cam_1.example"))),
            Broken.by("dns-name-bad-character", CertificateForge.server(Names.dns("https://cam.example"))),
            Broken.by("dns-name-wildcard-misplaced", CertificateForge.server(Names.dns("cam.*.example"))),
            Broken.by("dns-name-wildcard-misplaced", CertificateForge.server(Names.dns("cam*.example"))),
            Broken.by("dns-name-wildcard-misplaced", CertificateForge.server(Names.dns("*"))),
            Broken.by("dns-name-a-label-malformed", CertificateForge.server(Names.dns("xn--999999999.example"))),
            Broken.by("dns-name-a-label-not-nfc", CertificateForge.server(Names.dns("xn--e-xbb.example"))),
            Broken.by("dns-name-label-reserved", CertificateForge.server(Names.dns("ab--cam.example"))),
            Broken.by(
                    "email-name-not-ascii",
                    CertificateForge.server(Names.dns("cam.example"), Names.email("müller@works.example"))),
            Broken.by(
                    "email-name-malformed",
                    CertificateForge.server(Names.dns("cam.example"), Names.email("Admin <admin@works.example>"))),
            Broken.by(
                    "uri-name-not-ascii",
                    CertificateForge.server(Names.dns("cam.example"), Names.uri("sip:müller@works.example"))),
            Broken.by(
                    "uri-name-relative",
                    CertificateForge.server(Names.dns("cam.example"), Names.uri("cam.example/path"))),
            Broken.by("uri-name-without-content", CertificateForge.server(Names.dns("cam.example"), Names.uri("sip:"))),
            Broken.by(
                    "uri-name-host-malformed",
                    CertificateForge.server(Names.dns("cam.example"), Names.uri("https://cam/"))),
            Broken.by(
                    "uri-name-host-malformed",
                    CertificateForge.server(Names.dns("cam.example"), Names.uri("https:///x"))),
            Broken.by("ip-name-length", CertificateForge.server(Names.ip(10, 0, 0, 7, 255, 255, 255, 0))),
            Broken.by(
                    "smtp-utf8-mailbox-malformed",
                    CertificateForge.server(
                            Names.dns("cam.example"), Names.other("1.3.6.1.5.5.7.8.9", Der.utf8("a@works.example")))),
            Broken.by(
                    "srv-name-malformed",
                    CertificateForge.server(
                            Names.dns("cam.example"),
                            Names.other("1.3.6.1.5.5.7.8.7", Der.ia5("sips.works.example")))));

    private BrokenAlternativeNameRules() {}
}
