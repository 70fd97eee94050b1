// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.fleetpki.pki.lint.internal.PublicCertificates.ACCESS;
import static org.fleetpki.pki.lint.internal.PublicCertificates.ISSUER;
import static org.fleetpki.pki.lint.internal.PublicCertificates.LISTS;
import static org.fleetpki.pki.lint.internal.PublicCertificates.OCSP;
import static org.fleetpki.pki.lint.internal.PublicCertificates.POLICIES;
import static org.fleetpki.pki.lint.internal.PublicCertificates.authority;
import static org.fleetpki.pki.lint.internal.PublicCertificates.lasting;
import static org.fleetpki.pki.lint.internal.PublicCertificates.lists;
import static org.fleetpki.pki.lint.internal.PublicCertificates.location;
import static org.fleetpki.pki.lint.internal.PublicCertificates.policies;
import static org.fleetpki.pki.lint.internal.PublicCertificates.purposes;
import static org.fleetpki.pki.lint.internal.PublicCertificates.responder;
import static org.fleetpki.pki.lint.internal.PublicCertificates.root;
import static org.fleetpki.pki.lint.internal.PublicCertificates.server;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.baseline.BaselineRules} but those on names. */
final class BrokenBaselineContents {

    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private static final String PURPOSES = "2.5.29.37";

    private static final String USAGES = "2.5.29.15";

    private static final byte[] OTHER_METHOD = location("1.3.6.1.5.5.7.48.5", Names.uri("http://ca.fleetpki.org/"));

    private static final byte[] WITH_TLS = location("1.3.6.1.5.5.7.48.2", Names.uri("https://ca.fleetpki.org/ca.cer"));

    private static final byte[] WITH_REASONS = Der.sequence(Der.sequence(
            Der.explicit(0, Der.implicit(0, Der.sequence(Names.uri("http://ca.fleetpki.org/1.crl")))),
            Der.value(0x81, new byte[] {6, 64})));

    private static final byte[] WITH_ISSUER = Der.sequence(
            Der.value(0x80, new byte[20]),
            Der.implicit(1, Der.sequence(Names.directory(CertificateForge.ISSUER))),
            Der.value(0x82, new byte[] {7}));

    static final List<BrokenTarget> ALL = List.of(
            BrokenTarget.by("validity-over-825-days", lasting(Instant.parse("2019-01-01T00:00:00Z"), 826, server())),
            BrokenTarget.by("validity-over-398-days", lasting(Instant.parse("2020-09-01T00:00:00Z"), 399, server())),
            BrokenTarget.by("validity-over-200-days", lasting(201, server())),
            BrokenTarget.by("validity-over-100-days", lasting(Instant.parse("2027-03-15T00:00:00Z"), 101, server())),
            BrokenTarget.by("validity-over-47-days", lasting(Instant.parse("2029-03-15T00:00:00Z"), 48, server())),
            BrokenTarget.by("serial-number-entropy", server().field("serial", Der.integer(4711))),
            BrokenTarget.by(
                    "version-not-3",
                    server().field("version", Der.explicit(0, Der.integer(1))).withoutExtensions()),
            BrokenTarget.by("policies-missing", server().without(POLICIES)),
            BrokenTarget.by("policies-missing", authority().without(POLICIES)),
            BrokenTarget.by("policies-critical", server().extension(POLICIES, true, policies("2.23.140.1.2.1"))),
            BrokenTarget.by("reserved-policy-not-one", server().extension(POLICIES, false, policies("1.2.3"))),
            BrokenTarget.by(
                    "reserved-policy-not-one",
                    server().extension(POLICIES, false, policies("2.23.140.1.2.1", "2.23.140.1.2.2"))),
            BrokenTarget.by(
                    "policy-qualifier-not-cps",
                    server().extension(POLICIES, false, Policies.notice(Der.utf8("Only for doors.")))),
            BrokenTarget.by("key-kind-not-allowed", server().key(Keys.ED25519)),
            BrokenTarget.by(
                    "key-kind-not-allowed",
                    server().key(Keys.of("1.2.840.10045.2.1", new byte[65], Der.oid("1.3.132.0.10")))),
            BrokenTarget.by(
                    "key-algorithm-encoding",
                    server().key(Keys.of(
                            "1.2.840.113549.1.1.1", Der.sequence(Der.integer(Keys.modulus()), Der.integer(65537))))),
            BrokenTarget.by(
                    "rsa-not-of-whole-octets",
                    server().key(Keys.rsa(Keys.modulus().shiftLeft(4).setBit(0), 65537))),
            BrokenTarget.by(
                    "rsa-exponent-too-long",
                    server().key(Keys.of(
                            "1.2.840.113549.1.1.1",
                            Der.sequence(
                                    Der.integer(Keys.modulus()),
                                    Der.integer(BigInteger.ONE.shiftLeft(256).setBit(0))),
                            Der.nothing()))),
            BrokenTarget.by("signature-algorithm-not-allowed", server().signedWith(Keys.identifier("1.3.101.112"))),
            BrokenTarget.by(
                    "signature-algorithm-not-allowed",
                    server().signedWith(Keys.identifier("1.2.840.113549.1.1.14", Der.nothing()))),
            BrokenTarget.by(
                    "signature-algorithm-encoding", server().signedWith(Keys.identifier("1.2.840.113549.1.1.11"))),
            BrokenTarget.by(
                    "signature-algorithm-encoding",
                    server().signedWith(Keys.identifier("1.2.840.113549.1.1.10", Der.sequence()))),
            BrokenTarget.by("extended-key-usage-missing", server().without(PURPOSES)),
            BrokenTarget.by("extended-key-usage-critical", server().extension(PURPOSES, true, purposes(SERVER))),
            BrokenTarget.by(
                    "extended-key-usage-forbidden",
                    server().extension(PURPOSES, false, purposes(SERVER, "1.3.6.1.5.5.7.3.3"))),
            BrokenTarget.by(
                    "extended-key-usage-extra",
                    server().extension(PURPOSES, false, purposes(SERVER, "1.3.6.1.5.5.7.3.17"))),
            BrokenTarget.by(
                    "client-purpose-in-server-certificate",
                    server().extension(PURPOSES, false, purposes(SERVER, "1.3.6.1.5.5.7.3.2"))),
            BrokenTarget.by(
                    "ec-key-usage-beyond-signature", server().extension(USAGES, true, CertificateForge.bits(0, 1))),
            BrokenTarget.by("ec-key-agreement", server().extension(USAGES, true, CertificateForge.bits(0, 4))),
            BrokenTarget.by(
                    "server-basic-constraints-not-critical", server().extension("2.5.29.19", false, Der.sequence())),
            BrokenTarget.by("authority-information-access-missing", server().without(ACCESS)),
            BrokenTarget.by(
                    "access-method-not-allowed",
                    server().extension(ACCESS, false, Der.sequence(OCSP, ISSUER, OTHER_METHOD))),
            BrokenTarget.by(
                    "access-location-not-http", server().extension(ACCESS, false, Der.sequence(OCSP, WITH_TLS))),
            BrokenTarget.by(
                    "access-location-twice", server().extension(ACCESS, false, Der.sequence(OCSP, ISSUER, ISSUER))),
            BrokenTarget.by("issuer-location-missing", server().extension(ACCESS, false, Der.sequence(OCSP))),
            BrokenTarget.by(
                    "revocation-pointer-missing",
                    lasting(8, server()).without(LISTS).extension(ACCESS, false, Der.sequence(ISSUER))),
            BrokenTarget.by("authority-without-crl-pointer", authority().without(LISTS)),
            BrokenTarget.by(
                    "crl-pointer-not-http", server().extension(LISTS, false, lists("ldap://ca.fleetpki.org/cn=1"))),
            BrokenTarget.by("crl-pointer-with-reasons", server().extension(LISTS, false, WITH_REASONS)),
            BrokenTarget.by("root-with-extended-key-usage", root().extension(PURPOSES, false, purposes(SERVER))),
            BrokenTarget.by(
                    "root-with-path-length",
                    root().extension("2.5.29.19", true, Der.sequence(Der.bool(true), Der.integer(2)))),
            BrokenTarget.by("root-with-policies", root().extension(POLICIES, false, policies("2.5.29.32.0"))),
            BrokenTarget.by("authority-without-key-usage", authority().without(USAGES)),
            BrokenTarget.by(
                    "authority-without-key-usage",
                    authority().extension(USAGES, false, CertificateForge.bits(0, 5, 6))),
            BrokenTarget.by(
                    "authority-without-crl-sign", authority().extension(USAGES, true, CertificateForge.bits(0, 5))),
            BrokenTarget.by(
                    "authority-without-digital-signature",
                    authority().extension(USAGES, true, CertificateForge.bits(5, 6))),
            BrokenTarget.by(
                    "intermediate-without-extended-key-usage", authority().without(PURPOSES)),
            BrokenTarget.by(
                    "intermediate-purposes-mixed",
                    authority().extension(PURPOSES, false, purposes(SERVER, "1.3.6.1.5.5.7.3.4"))),
            BrokenTarget.by(
                    "intermediate-extended-key-usage-critical",
                    authority().extension(PURPOSES, true, purposes(SERVER))),
            BrokenTarget.by("intermediate-without-issuer-location", authority().without(ACCESS)),
            BrokenTarget.by(
                    "name-constraint-on-reserved-address",
                    authority()
                            .extension(
                                    "2.5.29.30", true, Subtrees.permitted(Names.ip(192, 168, 0, 0, 255, 255, 0, 0)))),
            BrokenTarget.by(
                    "authority-key-identifier-with-issuer", server().extension("2.5.29.35", false, WITH_ISSUER)),
            BrokenTarget.by(
                    "rsa-key-usage-of-server",
                    server().key(Keys.RSA).extension(USAGES, true, CertificateForge.bits(0, 1))),
            BrokenTarget.by(
                    "intermediate-purposes-mixed",
                    authority().extension(PURPOSES, false, purposes("2.5.29.37.0", "1.3.6.1.5.5.7.3.4"))),
            BrokenTarget.by(
                    "intermediate-policies-mixed",
                    authority().extension(POLICIES, false, policies("2.23.140.1.2.1", "2.5.29.32.0"))),
            BrokenTarget.by("intermediate-policies-mixed", authority().extension(POLICIES, false, policies("1.2.3"))),
            BrokenTarget.by(
                    "ocsp-responder-with-alternative-names",
                    responder().extension("2.5.29.17", false, Der.sequence(Names.dns("ca.fleetpki.org")))),
            BrokenTarget.by(
                    "ocsp-responder-with-other-purposes",
                    responder().extension(PURPOSES, false, purposes("1.3.6.1.5.5.7.3.9", "1.3.6.1.5.5.7.3.2"))),
            BrokenTarget.by("ocsp-responder-without-no-check", responder().without("1.3.6.1.5.5.7.48.1.5")),
            BrokenTarget.by(
                    "ocsp-responder-with-policies", responder().extension(POLICIES, false, policies("2.23.140.1.2.1"))),
            BrokenTarget.by(
                    "ocsp-responder-with-crl-pointer",
                    responder().extension(LISTS, false, lists("http://ca.fleetpki.org/1.crl"))),
            BrokenTarget.by(
                    "ocsp-responder-key-usage", responder().extension(USAGES, true, CertificateForge.bits(0, 1))),
            BrokenTarget.by("ocsp-responder-key-usage", responder().without(USAGES)));

    private BrokenBaselineContents() {}
}
