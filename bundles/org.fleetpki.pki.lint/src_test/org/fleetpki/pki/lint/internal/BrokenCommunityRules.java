// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.community.CommunityRules}, each one of them. */
final class BrokenCommunityRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "key-too-short",
                    CertificateForge.server()
                            .key(Keys.rsa(Keys.modulus().shiftRight(1024).setBit(0), 65537))),
            Broken.by(
                    "key-too-short",
                    CertificateForge.server()
                            .key(Keys.of("1.2.840.10045.2.1", new byte[49], Der.oid("1.2.840.10045.3.1.1")))),
            Broken.by("server-auth-missing", CertificateForge.server().without("2.5.29.37")),
            Broken.by(
                    "server-auth-missing",
                    CertificateForge.server()
                            .extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.2")))),
            Broken.by(
                    "rsa-modulus-with-small-factor",
                    CertificateForge.server()
                            .key(Keys.rsa(
                                    Keys.modulus().shiftRight(11).setBit(0).multiply(BigInteger.valueOf(751)), 65537))),
            Broken.by(
                    "rsa-primes-too-close",
                    CertificateForge.server()
                            .key(Keys.rsa(
                                    Keys.modulus()
                                            .setBit(0)
                                            .multiply(Keys.modulus().setBit(0).add(BigInteger.TWO)),
                                    65537))),
            Broken.by("rsa-exponent-small", CertificateForge.server().key(Keys.rsa(Keys.modulus(), 3))),
            Broken.by("dsa-key", CertificateForge.server().key(Keys.of("1.2.840.10040.4.1", Der.integer(7)))),
            Broken.by(
                    "attribute-with-outer-spaces",
                    CertificateForge.server().field("subject", Names.with("2.5.4.10", Der.utf8("Works ")))),
            Broken.by(
                    "name-part-of-several-attributes",
                    CertificateForge.server()
                            .subject(Der.setOf(List.of(
                                    Names.attribute(Names.CN, Der.utf8("a")),
                                    Names.attribute("2.5.4.10", Der.utf8("Works")))))),
            Broken.by(
                    "alternative-name-twice",
                    CertificateForge.server(Names.dns("cam.example"), Names.dns("cam.example"))),
            Broken.by(
                    "netscape-extension",
                    CertificateForge.server().extension("2.16.840.1.113730.1.13", false, Der.ia5("made by hand"))));

    private BrokenCommunityRules() {}
}
