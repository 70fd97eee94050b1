// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Requests that break the rules of {@link org.fleetpki.pki.lint.internal.request.RequestRules}, each one of them. */
final class BrokenRequestRules {

    private static final String CHALLENGE_PASSWORD = "1.2.840.113549.1.9.7";

    private static final byte[] SHORT_RSA =
            Keys.rsa(BigInteger.ONE.shiftLeft(1023).setBit(0), 65537);

    static final List<BrokenTarget> ALL = List.of(
            BrokenTarget.by("request-version", RequestForge.device().version(2)),
            BrokenTarget.by(
                    "request-signature-weak",
                    RequestForge.device()
                            .key(Keys.RSA)
                            .signedWith(Keys.identifier("1.2.840.113549.1.1.5", Der.nothing()))),
            BrokenTarget.by(
                    "request-signature-weak",
                    RequestForge.device()
                            .key(Keys.RSA)
                            .signedWith(Keys.identifier("1.2.840.113549.1.1.4", Der.nothing()))),
            BrokenTarget.by(
                    "request-signature-weak", RequestForge.device().signedWith(Keys.identifier("1.2.840.10045.4.1"))),
            BrokenTarget.by(
                    "request-signature-weak",
                    RequestForge.device()
                            .key(Keys.RSA)
                            .signedWith(Keys.identifier("1.2.840.113549.1.1.10", Der.sequence()))),
            BrokenTarget.by("request-key-too-short", RequestForge.device().key(SHORT_RSA)),
            BrokenTarget.by(
                    "request-key-too-short",
                    RequestForge.device()
                            .key(Keys.of("1.2.840.10045.2.1", new byte[49], Der.oid("1.2.840.10045.3.1.1")))),
            BrokenTarget.by("request-without-alternative-names", RequestForge.bare()),
            BrokenTarget.by("request-without-any-name", RequestForge.bare().subject()),
            BrokenTarget.by("request-ip-as-dns-name", RequestForge.device(Names.dns("10.0.0.7"))),
            BrokenTarget.by(
                    "request-for-authority",
                    RequestForge.device().extension("2.5.29.19", Der.sequence(Der.bool(true)))),
            BrokenTarget.by(
                    "request-for-wildcard",
                    RequestForge.device(Names.dns("cam.example"), Names.dns("*.works.example"))),
            BrokenTarget.by(
                    "request-challenge-password",
                    RequestForge.device().attribute(CHALLENGE_PASSWORD, Der.utf8("geheim"))),
            BrokenTarget.by(
                    "request-attribute-twice",
                    RequestForge.device()
                            .attribute("1.2.840.113549.1.9.2", Der.utf8("a"))
                            .attribute("1.2.840.113549.1.9.2", Der.utf8("b"))),
            BrokenTarget.by(
                    "request-extension-twice",
                    RequestForge.device()
                            .rawExtension(
                                    "again",
                                    Der.sequence(Der.oid("2.5.29.15"), Der.octetString(CertificateForge.bits(2))))),
            BrokenTarget.by(
                    "request-ip-only-in-common-name", RequestForge.bare().subject(Names.part(Names.CN, "10.0.0.7"))),
            BrokenTarget.by(
                    "request-ip-only-in-common-name", RequestForge.device().subject(Names.part(Names.CN, "10.0.0.8"))),
            BrokenTarget.by(
                    "request-asks-to-sign-certificates",
                    RequestForge.device().extension("2.5.29.15", CertificateForge.bits(0, 5))),
            BrokenTarget.by(
                    "request-asks-to-sign-certificates",
                    RequestForge.device().extension("2.5.29.15", CertificateForge.bits(6))));

    private BrokenRequestRules() {}
}
