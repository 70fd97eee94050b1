// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.crl.RevocationListRules;
import org.fleetpki.pki.model.asn1.Der;

class RevocationListRulesTest extends RulesContract {

    RevocationListRulesTest() {
        super(new RevocationListRules());
    }

    @Override
    List<BrokenTarget> broken() {
        return BrokenRevocationListRules.ALL;
    }

    @Override
    List<LintTarget> good() {
        return List.of(
                ListForge.full().target(),
                ListForge.full()
                        .signedWith(CertificateForge.RSA_SHA256)
                        .lasting(365)
                        .target(),
                ListForge.full()
                        .entry(1, ListForge.reason(1))
                        .entry(2)
                        .entry(3, ListForge.reason(9))
                        .target(),
                ListForge.full()
                        .entryAt(
                                ListForge.BEGIN,
                                1,
                                ListForge.encoded("2.5.29.24", false, Der.generalizedTime(ListForge.BEGIN)))
                        .target(),
                ListForge.full()
                        .times(
                                Der.time(Instant.parse("2049-12-30T00:00:00Z")),
                                Der.time(Instant.parse("2050-01-06T00:00:00Z")))
                        .target(),
                ListForge.full()
                        .scope(Der.value(0x84, new byte[] {-1}))
                        .entry(
                                1,
                                ListForge.encoded(
                                        "2.5.29.29", true, Der.sequence(Names.directory(CertificateForge.ISSUER))))
                        .entry(1)
                        .target(),
                ListForge.full()
                        .extension("2.5.29.46", false, BrokenRevocationListRules.FRESHEST)
                        .target(),
                ListForge.ofDevices().lasting(10).target(),
                ListForge.delta().entry(1, ListForge.reason(8)).target());
    }
}
