// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.fleetpki.pki.lint.internal.PublicCertificates.COUNTRY;
import static org.fleetpki.pki.lint.internal.PublicCertificates.ORGANIZATION;
import static org.fleetpki.pki.lint.internal.PublicCertificates.PLACE;
import static org.fleetpki.pki.lint.internal.PublicCertificates.authority;
import static org.fleetpki.pki.lint.internal.PublicCertificates.individual;
import static org.fleetpki.pki.lint.internal.PublicCertificates.organization;
import static org.fleetpki.pki.lint.internal.PublicCertificates.server;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.baseline.BaselineRules} on names. */
final class BrokenBaselineNames {

    static final List<BrokenTarget> ALL = List.of(
            BrokenTarget.by("domain-validated-with-identity", server().subject(COUNTRY, ORGANIZATION)),
            BrokenTarget.by(
                    "organization-validated-without-organization",
                    organization().subject(COUNTRY)),
            BrokenTarget.by(
                    "organization-validated-without-country", organization().subject(PLACE, ORGANIZATION)),
            BrokenTarget.by(
                    "individual-validated-without-country",
                    individual().subject(Names.part("2.5.4.4", "Lens"), Names.part("2.5.4.42", "Ada"))),
            BrokenTarget.by(
                    "individual-validated-without-name",
                    individual().subject(COUNTRY, PLACE, Names.part("2.5.4.4", "Lens"))),
            BrokenTarget.by("identity-without-place", organization().subject(COUNTRY, ORGANIZATION)),
            BrokenTarget.by("identity-without-country", organization().subject(PLACE, ORGANIZATION)),
            BrokenTarget.by("locality-without-identity", server().subject(COUNTRY, PLACE)),
            BrokenTarget.by("state-without-identity", server().subject(COUNTRY, Names.part("2.5.4.8", "Skåne"))),
            BrokenTarget.by(
                    "street-address-without-identity", server().subject(COUNTRY, Names.part("2.5.4.9", "Street 1"))),
            BrokenTarget.by(
                    "postal-code-without-identity", server().subject(COUNTRY, Names.part("2.5.4.17", "223 69"))),
            BrokenTarget.by(
                    "organizational-unit-present",
                    organization().subject(COUNTRY, PLACE, ORGANIZATION, Names.part("2.5.4.11", "Doors"))),
            BrokenTarget.by(
                    "organizational-unit-of-authority",
                    authority()
                            .subject(
                                    COUNTRY,
                                    ORGANIZATION,
                                    Names.part("2.5.4.11", "Doors"),
                                    Names.part(Names.CN, "Authority"))),
            BrokenTarget.by(
                    "subject-attribute-twice", organization().subject(COUNTRY, PLACE, ORGANIZATION, ORGANIZATION)),
            BrokenTarget.by(
                    "subject-attribute-without-information",
                    organization().subject(COUNTRY, Names.part("2.5.4.8", "-"), ORGANIZATION)),
            BrokenTarget.by(
                    "subject-attribute-without-information",
                    organization().subject(COUNTRY, Names.part("2.5.4.8", "Some-State"), ORGANIZATION)),
            BrokenTarget.by(
                    "subject-attribute-without-information",
                    organization().subject(COUNTRY, Names.part("2.5.4.8", "N/A"), ORGANIZATION)),
            BrokenTarget.by(
                    "subject-attribute-encoding",
                    organization().subject(COUNTRY, PLACE, Names.part("2.5.4.10", Bytes.text(0x14, "Works")))),
            BrokenTarget.by("subject-attribute-order", organization().subject(ORGANIZATION, PLACE, COUNTRY)),
            BrokenTarget.by("common-name-present", server().subject(COUNTRY, Names.part(Names.CN, "cam.fleetpki.org"))),
            BrokenTarget.by(
                    "common-name-twice",
                    server().subject(
                                    COUNTRY,
                                    Names.part(Names.CN, "cam.fleetpki.org"),
                                    Names.part(Names.CN, "cam2.fleetpki.org"))),
            BrokenTarget.by(
                    "common-name-not-among-alternatives",
                    server().subject(COUNTRY, Names.part(Names.CN, "door.fleetpki.org"))),
            BrokenTarget.by(
                    "common-name-not-among-alternatives",
                    server().subject(COUNTRY, Names.part(Names.CN, "Door camera 3"))),
            BrokenTarget.by(
                    "common-name-not-among-alternatives",
                    CertificateForge.server().subject(Names.part(Names.CN, "door.example"))),
            BrokenTarget.by("authority-without-common-name", authority().subject(COUNTRY, ORGANIZATION)),
            BrokenTarget.by(
                    "authority-without-organization", authority().subject(COUNTRY, Names.part(Names.CN, "Authority"))),
            BrokenTarget.by(
                    "authority-without-country", authority().subject(ORGANIZATION, Names.part(Names.CN, "Authority"))),
            BrokenTarget.by(
                    "alternative-name-of-other-kind",
                    server(Names.dns("cam.fleetpki.org"), Names.email("admin@fleetpki.org"))),
            BrokenTarget.by(
                    "alternative-names-critical-with-subject",
                    server().extension("2.5.29.17", true, Der.sequence(Names.dns("cam.fleetpki.org")))),
            BrokenTarget.by("address-reserved", server(Names.ip(192, 168, 0, 90))),
            BrokenTarget.by("address-reserved", server(Names.ip(100, 127, 0, 1))),
            BrokenTarget.by("address-reserved", server(Names.ip(0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))),
            BrokenTarget.by("address-reserved", server().subject(COUNTRY, Names.part(Names.CN, "10.0.0.7"))),
            BrokenTarget.by("dns-name-internal", server(Names.dns("cam"))),
            BrokenTarget.by("dns-name-internal", server(Names.dns("cam.local"))),
            BrokenTarget.by("dns-name-internal", server(Names.dns("cam.home.arpa"))),
            BrokenTarget.by("dns-name-reverse-zone", server(Names.dns("7.0.0.10.in-addr.arpa"))),
            BrokenTarget.by("dns-name-underscore", server(Names.dns("door_cam.fleetpki.org"))),
            BrokenTarget.by("wildcard-of-top-level-domain", server(Names.dns("*.org"))),
            BrokenTarget.by("dns-name-onion-of-old", server(Names.dns("expyuzz4wqqyqhjn.onion"))));

    private BrokenBaselineNames() {}
}
