// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.baseline.BaselineRules;
import org.fleetpki.pki.model.asn1.Der;

class BaselineRulesTest extends RulesContract {

    BaselineRulesTest() {
        super(new BaselineRules());
    }

    @Override
    List<BrokenTarget> broken() {
        return Stream.concat(BrokenBaselineContents.ALL.stream(), BrokenBaselineNames.ALL.stream())
                .toList();
    }

    @Override
    List<LintTarget> good() {
        return Stream.of(
                        PublicCertificates.server(),
                        PublicCertificates.server(Names.dns("*.fleetpki.org"))
                                .key(Keys.RSA)
                                .signedWith(CertificateForge.RSA_SHA256),
                        PublicCertificates.server(Names.dns("b".repeat(56) + ".onion")),
                        beginning("2019-01-01T00:00:00Z", 825),
                        beginning("2020-09-01T00:00:00Z", 398),
                        beginning("2027-03-15T00:00:00Z", 100),
                        beginning("2029-03-15T00:00:00Z", 47),
                        beginning("2026-11-01T00:00:00Z", 7)
                                .without(PublicCertificates.LISTS)
                                .extension(PublicCertificates.ACCESS, false, Der.sequence(PublicCertificates.ISSUER)),
                        PublicCertificates.organization(),
                        PublicCertificates.individual(),
                        PublicCertificates.authority(),
                        PublicCertificates.authority()
                                .extension(
                                        "2.5.29.30", true, Subtrees.permitted(Names.ip(192, 36, 0, 0, 255, 255, 0, 0))),
                        PublicCertificates.authority()
                                .extension(
                                        PublicCertificates.POLICIES, false, PublicCertificates.policies("2.5.29.32.0")),
                        PublicCertificates.authority()
                                .extension("2.5.29.37", false, PublicCertificates.purposes("2.5.29.37.0")),
                        PublicCertificates.root(),
                        PublicCertificates.responder())
                .map(CertificateForge::certificate)
                .map(LintTarget::of)
                .toList();
    }

    private static CertificateForge beginning(String instant, int days) {
        return PublicCertificates.lasting(Instant.parse(instant), days, PublicCertificates.server());
    }
}
