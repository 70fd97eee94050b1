// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.FreshestCrl;

/** Lists that break the rules of {@link org.fleetpki.pki.lint.internal.crl.RevocationListRules}, each one of them. */
final class BrokenRevocationListRules {

    static final byte[] FRESHEST = new FreshestCrl(List.of(DistributionPoint.of("http://ca.example/d.crl"))).encode();

    private static final byte[] NOTHING = new byte[0];

    private static final byte[] YES = new byte[] {-1};

    static final List<BrokenTarget> ALL = List.of(
            BrokenTarget.by("crl-version", ListForge.full().version(NOTHING)),
            BrokenTarget.by("crl-version", ListForge.full().version(Der.integer(2))),
            BrokenTarget.by(
                    "crl-signature-algorithm-mismatch", ListForge.full().outerAlgorithm(CertificateForge.RSA_SHA256)),
            BrokenTarget.by(
                    "crl-signature-weak",
                    ListForge.full().signedWith(Keys.identifier("1.2.840.113549.1.1.5", Der.nothing()))),
            BrokenTarget.by("crl-signature-weak", ListForge.full().signedWith(Keys.identifier("1.2.840.10045.4.1"))),
            BrokenTarget.by(
                    "crl-signature-weak",
                    ListForge.full().signedWith(Keys.identifier("1.2.840.113549.1.1.10", Der.sequence()))),
            BrokenTarget.by("crl-issuer-empty", ListForge.full().issuer(Names.name())),
            BrokenTarget.by("crl-next-update-missing", ListForge.full().times(Der.time(ListForge.BEGIN), NOTHING)),
            BrokenTarget.by("crl-next-update-order", ListForge.full().lasting(0)),
            BrokenTarget.by("crl-time-encoding", ListForge.full().times(Der.generalizedTime(ListForge.BEGIN), NOTHING)),
            BrokenTarget.by(
                    "crl-time-encoding",
                    ListForge.full()
                            .times(Der.time(ListForge.BEGIN), Der.generalizedTime(ListForge.BEGIN.plusSeconds(60)))),
            BrokenTarget.by("crl-empty-list", ListForge.full().listed()),
            BrokenTarget.by(
                    "crl-authority-key-identifier-missing", ListForge.full().without("2.5.29.35")),
            BrokenTarget.by(
                    "crl-authority-key-identifier-missing",
                    ListForge.full().extension("2.5.29.35", false, Der.sequence())),
            BrokenTarget.by(
                    "crl-authority-key-identifier-with-issuer",
                    ListForge.full()
                            .extension(
                                    "2.5.29.35",
                                    false,
                                    Der.sequence(
                                            Der.value(0x80, new byte[20]),
                                            Der.implicit(1, Der.sequence(Names.directory(CertificateForge.ISSUER))),
                                            Der.value(0x82, new byte[] {7})))),
            BrokenTarget.by(
                    "crl-authority-key-identifier-critical",
                    ListForge.full().extension("2.5.29.35", true, Der.sequence(Der.value(0x80, new byte[20])))),
            BrokenTarget.by(
                    "crl-rsa-signature-parameters-not-null",
                    ListForge.full().signedWith(Keys.identifier("1.2.840.113549.1.1.11"))),
            BrokenTarget.by(
                    "crl-entry-extension-twice", ListForge.full().entry(5, ListForge.reason(1), ListForge.reason(4))),
            BrokenTarget.by("crl-number-missing", ListForge.full().without("2.5.29.20")),
            BrokenTarget.by(
                    "crl-number-too-long",
                    ListForge.full().extension("2.5.29.20", false, Der.integer(BigInteger.ONE.shiftLeft(159)))),
            BrokenTarget.by("crl-number-too-long", ListForge.full().extension("2.5.29.20", false, Der.integer(-1))),
            BrokenTarget.by("crl-number-critical", ListForge.full().extension("2.5.29.20", true, Der.integer(7))),
            BrokenTarget.by("crl-delta-not-critical", ListForge.full().extension("2.5.29.27", false, Der.integer(6))),
            BrokenTarget.by("crl-delta-base-not-older", ListForge.full().extension("2.5.29.27", true, Der.integer(7))),
            BrokenTarget.by(
                    "crl-issuing-point-not-critical",
                    ListForge.full().extension("2.5.29.28", false, Der.sequence(Der.value(0x81, YES)))),
            BrokenTarget.by(
                    "crl-issuing-point-contradiction",
                    ListForge.full().scope(Der.value(0x81, YES), Der.value(0x82, YES))),
            BrokenTarget.by("crl-issuing-point-contradiction", ListForge.full().scope()),
            BrokenTarget.by("crl-freshest-critical", ListForge.full().extension("2.5.29.46", true, FRESHEST)),
            BrokenTarget.by("crl-freshest-in-delta", ListForge.delta().extension("2.5.29.46", false, FRESHEST)),
            BrokenTarget.by(
                    "crl-extension-twice",
                    ListForge.full().rawExtension("again", ListForge.encoded("2.5.29.20", false, Der.integer(8)))),
            BrokenTarget.by(
                    "crl-critical-extension-unknown",
                    ListForge.full().extension("1.3.6.1.4.1.99999.1", true, Der.nothing())),
            BrokenTarget.by(
                    "crl-entry-twice", ListForge.full().entry(5).entry(6).entry(5)),
            BrokenTarget.by("crl-entry-in-future", ListForge.full().entryAt(Instant.parse("2026-11-01T00:00:01Z"), 5)),
            BrokenTarget.by("crl-reason-unknown", ListForge.full().entry(5, ListForge.reason(7))),
            BrokenTarget.by("crl-reason-unknown", ListForge.full().entry(5, ListForge.reason(11))),
            BrokenTarget.by("crl-reason-unspecified", ListForge.full().entry(5, ListForge.reason(0))),
            BrokenTarget.by("crl-removed-outside-delta", ListForge.full().entry(5, ListForge.reason(8))),
            BrokenTarget.by(
                    "crl-entry-extension-critical",
                    ListForge.full().entry(5, ListForge.encoded("2.5.29.21", true, Der.enumerated(1)))),
            BrokenTarget.by(
                    "crl-entry-extension-critical",
                    ListForge.full()
                            .entry(5, ListForge.encoded("2.5.29.24", true, Der.generalizedTime(ListForge.BEGIN)))),
            BrokenTarget.by(
                    "crl-entry-issuer-not-critical",
                    ListForge.full()
                            .entry(
                                    5,
                                    ListForge.encoded(
                                            "2.5.29.29",
                                            false,
                                            Der.sequence(Names.directory(CertificateForge.ISSUER))))),
            BrokenTarget.by("crl-entry-serial-not-positive", ListForge.full().entry(0)),
            BrokenTarget.by("crl-validity-over-10-days", ListForge.ofDevices().lasting(11)),
            BrokenTarget.by("crl-validity-over-12-months", ListForge.full().lasting(367)),
            BrokenTarget.by("crl-certificate-hold", ListForge.full().entry(5, ListForge.reason(6))));

    private BrokenRevocationListRules() {}
}
