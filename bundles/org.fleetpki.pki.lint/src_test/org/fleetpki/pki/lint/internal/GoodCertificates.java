// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** Certificates that keep every rule; together they have everything that a rule speaks about. */
final class GoodCertificates {

    private static final byte[] POINTS =
            new CrlDistributionPoints(List.of(DistributionPoint.of("http://ca.example/1.crl"))).encode();

    static final List<ParsedCertificate> ALL = Stream.of(
                    CertificateForge.server(),
                    CertificateForge.server().key(Keys.ED25519).signedWith(Keys.identifier("1.3.101.112")),
                    rsaServer(),
                    richServer(),
                    unnamedServer(),
                    CertificateForge.authority(),
                    CertificateForge.authority().key(Keys.RSA),
                    CertificateForge.root(),
                    richAuthority(),
                    CertificateForge.server()
                            .validity(
                                    Der.time(CertificateForge.BEGIN), Der.time(Instant.parse("9999-12-31T23:59:59Z"))),
                    responder())
            .map(CertificateForge::certificate)
            .toList();

    private static CertificateForge rsaServer() {
        return CertificateForge.server()
                .key(Keys.RSA)
                .signedWith(CertificateForge.RSA_SHA256)
                .signature(Der.bitString(new byte[256]))
                .extension("2.5.29.15", true, CertificateForge.bits(0, 2));
    }

    private static CertificateForge richServer() {
        return CertificateForge.server(
                        Names.dns("*.works.example"),
                        Names.dns("xn--bcher-kva.example"),
                        Names.email("admin@works.example"),
                        Names.uri("sip:cam@works.example"),
                        Names.uri("https://cam.works.example:8443/x"),
                        Names.ip(10, 0, 0, 7),
                        Names.directory(CertificateForge.ISSUER),
                        Names.other("1.3.6.1.5.5.7.8.7", Der.ia5("_sips.works.example")),
                        Names.other("1.3.6.1.5.5.7.8.9", Der.utf8("müller@works.example")))
                .subject(
                        Names.part("2.5.4.6", Der.printable("SE")),
                        Names.part("2.5.4.5", Der.printable("ACCC8E123456")),
                        Names.part("2.5.4.46", Der.printable("7")),
                        Names.part("0.9.2342.19200300.100.1.25", Der.ia5("works")),
                        Names.part("2.5.4.7", "Lund"),
                        Names.part("2.5.4.8", "Skåne"),
                        Names.part("2.5.4.9", "Street 1"),
                        Names.part("2.5.4.17", "223 69"),
                        Names.part("2.5.4.10", "Works"),
                        Names.part("2.5.4.11", "Doors"),
                        Names.part("2.5.4.12", "Camera"),
                        Names.part("2.5.4.65", "eye"),
                        Names.part("2.5.4.42", "Ada"),
                        Names.part("2.5.4.43", "A"),
                        Names.part("2.5.4.44", "II"),
                        Names.part("2.5.4.4", "Lens"),
                        Names.part("1.2.840.113549.1.9.1", Der.ia5("admin@works.example")),
                        Names.part(Names.CN, "camera"))
                .field("issuer", Names.name(Names.part("2.5.4.6", Der.printable("SE")), Names.part(Names.CN, "Issuer")))
                .extension("2.5.29.18", false, Der.sequence(Names.dns("ca.example")))
                .extension("2.5.29.31", false, POINTS)
                .extension(
                        "2.5.29.46",
                        false,
                        new FreshestCrl(List.of(DistributionPoint.of("http://ca.example/d.crl"))).encode())
                .extension(
                        "1.3.6.1.5.5.7.1.1",
                        false,
                        Access.authority("1.3.6.1.5.5.7.48.1", Names.uri("http://ca.example/ocsp")))
                .extension("1.3.6.1.5.5.7.1.24", false, Der.sequence(Der.integer(5)))
                .extension("2.5.29.32", false, Policies.notice(Der.utf8("Only for doors.")))
                .extension("2.5.29.9", false, attributes())
                .extension("2.5.29.16", false, period())
                .extension("1.3.6.1.4.1.11129.2.4.2", false, Der.octetString(new byte[] {0, 3, 0, 1, 7}));
    }

    private static byte[] attributes() {
        return Der.sequence(Der.sequence(Der.oid("1.3.6.1.5.5.7.9.4"), Der.setOf(List.of(Der.printable("SE")))));
    }

    private static byte[] period() {
        return Der.sequence(
                Der.implicit(0, Der.generalizedTime(CertificateForge.BEGIN)),
                Der.implicit(1, Der.generalizedTime(CertificateForge.BEGIN.plusSeconds(86400))));
    }

    private static CertificateForge unnamedServer() {
        return CertificateForge.server().subject().extension("2.5.29.17", true, Der.sequence(Names.dns("cam.example")));
    }

    private static CertificateForge richAuthority() {
        byte[] subtrees = Der.sequence(Der.implicit(
                0,
                Der.sequence(
                        Der.sequence(Names.dns("works.example")),
                        Der.sequence(Names.email(".works.example")),
                        Der.sequence(Names.uri(".works.example")),
                        Der.sequence(Names.ip(10, 0, 0, 0, 255, 0, 0, 0)))));
        return CertificateForge.authority()
                .extension("2.5.29.19", true, Der.sequence(Der.bool(true), Der.integer(0)))
                .extension("2.5.29.30", true, subtrees)
                .extension("2.5.29.31", false, POINTS)
                .extension("2.5.29.32", false, CertificatePolicies.of("1.2.3").encode())
                .extension("2.5.29.33", true, Policies.mapping("1.2.3", "1.2.4"))
                .extension("2.5.29.36", true, Der.sequence(Der.value(0x80, new byte[] {0})))
                .extension("2.5.29.54", true, Der.integer(0))
                .extension(
                        "1.3.6.1.5.5.7.1.1",
                        false,
                        Access.authority("1.3.6.1.5.5.7.48.2", Names.uri("http://ca.example/ca.cer")))
                .extension(
                        "1.3.6.1.5.5.7.1.11",
                        false,
                        Access.authority("1.3.6.1.5.5.7.48.5", Names.uri("http://ca.example/")));
    }

    private static CertificateForge responder() {
        return CertificateForge.server()
                .extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.9"), Der.oid("1.3.6.1.5.5.7.3.1")))
                .extension("1.3.6.1.5.5.7.48.1.5", false, Der.nothing());
    }

    private GoodCertificates() {}
}
