// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.access.AccessRules}, each one of them. */
final class BrokenAccessRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "crl-distribution-points-critical",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    true,
                                    new CrlDistributionPoints(List.of(DistributionPoint.of("http://ca.example/1.crl")))
                                            .encode())),
            Broken.by(
                    "crl-distribution-point-incomplete",
                    CertificateForge.server()
                            .extension("2.5.29.31", false, Der.sequence(Der.sequence(Der.value(0x81, new byte[] {6, 0x40
                            }))))),
            Broken.by(
                    "crl-distribution-point-without-uri",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    false,
                                    new CrlDistributionPoints(List.of(DistributionPoint.of("ftp://ca.example/1.crl")))
                                            .encode())),
            Broken.by(
                    "crl-distribution-point-host-malformed",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    false,
                                    new CrlDistributionPoints(List.of(DistributionPoint.of("http:1.crl"))).encode())),
            Broken.by(
                    "crl-distribution-point-needs-tls",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    false,
                                    new CrlDistributionPoints(List.of(DistributionPoint.of("https://ca.example/1.crl")))
                                            .encode())),
            Broken.by(
                    "crl-distribution-point-ldap-malformed",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    false,
                                    new CrlDistributionPoints(List.of(DistributionPoint.of("ldap://ca.example/")))
                                            .encode())),
            Broken.by(
                    "crl-distribution-point-names-own-issuer",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    false,
                                    Der.sequence(
                                            Der.sequence(Der.value(0xa2, Names.directory(CertificateForge.ISSUER)))))),
            Broken.by(
                    "crl-distribution-point-signer-unnamed",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.31",
                                    false,
                                    Der.sequence(Der.sequence(Der.value(0xa2, Names.dns("ca.example")))))),
            Broken.by(
                    "freshest-crl-critical",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.46",
                                    true,
                                    new FreshestCrl(List.of(DistributionPoint.of("http://ca.example/d.crl")))
                                            .encode())),
            Broken.by(
                    "freshest-crl-without-crl",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.46",
                                    false,
                                    new FreshestCrl(List.of(DistributionPoint.of("http://ca.example/d.crl")))
                                            .encode())),
            Broken.by(
                    "authority-information-access-critical",
                    CertificateForge.server()
                            .extension(
                                    "1.3.6.1.5.5.7.1.1",
                                    true,
                                    Access.authority("1.3.6.1.5.5.7.48.1", Names.uri("http://ca.example/ocsp")))),
            Broken.by(
                    "issuer-location-not-http-or-ldap",
                    CertificateForge.server()
                            .extension(
                                    "1.3.6.1.5.5.7.1.1",
                                    false,
                                    Access.authority("1.3.6.1.5.5.7.48.2", Names.uri("ftp://ca.example/ca.cer")))),
            Broken.by(
                    "ocsp-location-not-http",
                    CertificateForge.server()
                            .extension(
                                    "1.3.6.1.5.5.7.1.1",
                                    false,
                                    Access.authority("1.3.6.1.5.5.7.48.1", Names.dns("ca.example")))),
            Broken.by(
                    "access-location-host-malformed",
                    CertificateForge.server()
                            .extension(
                                    "1.3.6.1.5.5.7.1.1",
                                    false,
                                    Access.authority("1.3.6.1.5.5.7.48.1", Names.uri("http://ca/ocsp")))),
            Broken.by(
                    "authority-access-method-misplaced",
                    CertificateForge.server()
                            .extension(
                                    "1.3.6.1.5.5.7.1.1",
                                    false,
                                    Access.authority("1.3.6.1.5.5.7.48.5", Names.uri("http://ca.example/")))),
            Broken.by(
                    "subject-information-access-critical",
                    CertificateForge.authority()
                            .extension(
                                    "1.3.6.1.5.5.7.1.11",
                                    true,
                                    Access.authority("1.3.6.1.5.5.7.48.5", Names.uri("http://ca.example/")))),
            Broken.by(
                    "ca-repository-of-device",
                    CertificateForge.server()
                            .extension(
                                    "1.3.6.1.5.5.7.1.11",
                                    false,
                                    Access.authority("1.3.6.1.5.5.7.48.5", Names.uri("http://ca.example/")))),
            Broken.by(
                    "ca-repository-not-http-or-ldap",
                    CertificateForge.authority()
                            .extension(
                                    "1.3.6.1.5.5.7.1.11",
                                    false,
                                    Access.authority("1.3.6.1.5.5.7.48.5", Names.uri("ftp://ca.example/")))),
            Broken.by(
                    "ocsp-no-check-without-purpose",
                    CertificateForge.server().extension("1.3.6.1.5.5.7.48.1.5", false, Der.nothing())),
            Broken.by(
                    "ocsp-no-check-critical",
                    CertificateForge.server().extension("1.3.6.1.5.5.7.48.1.5", true, Der.nothing())),
            Broken.by(
                    "tls-feature-critical",
                    CertificateForge.server().extension("1.3.6.1.5.5.7.1.24", true, Der.sequence(Der.integer(5)))),
            Broken.by(
                    "tls-feature-empty",
                    CertificateForge.server().extension("1.3.6.1.5.5.7.1.24", false, Der.sequence())),
            Broken.by(
                    "must-staple-without-ocsp",
                    CertificateForge.server().extension("1.3.6.1.5.5.7.1.24", false, Der.sequence(Der.integer(5)))),
            Broken.by(
                    "timestamps-empty",
                    CertificateForge.server()
                            .extension("1.3.6.1.4.1.11129.2.4.2", false, Der.octetString(new byte[2]))),
            Broken.by(
                    "timestamps-malformed",
                    CertificateForge.server()
                            .extension("1.3.6.1.4.1.11129.2.4.2", false, Der.octetString(new byte[] {0, 9, 0, 1, 7}))),
            Broken.by(
                    "timestamps-malformed",
                    CertificateForge.server()
                            .extension("1.3.6.1.4.1.11129.2.4.2", false, Der.octetString(new byte[] {0, 3, 0, 4, 7}))),
            Broken.by(
                    "precertificate-with-timestamps",
                    CertificateForge.server()
                            .extension("1.3.6.1.4.1.11129.2.4.3", true, Der.nothing())
                            .extension("1.3.6.1.4.1.11129.2.4.2", false, Der.octetString(new byte[] {0, 3, 0, 1, 7}))),
            Broken.by(
                    "precertificate-poison-not-critical",
                    CertificateForge.server().extension("1.3.6.1.4.1.11129.2.4.3", false, Der.nothing())),
            Broken.by(
                    "precertificate",
                    CertificateForge.server().extension("1.3.6.1.4.1.11129.2.4.3", true, Der.nothing())));

    private BrokenAccessRules() {}
}
