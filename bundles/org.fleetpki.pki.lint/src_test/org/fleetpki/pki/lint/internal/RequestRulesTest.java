// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.request.RequestRules;
import org.fleetpki.pki.model.asn1.Der;

class RequestRulesTest extends RulesContract {

    RequestRulesTest() {
        super(new RequestRules());
    }

    @Override
    List<BrokenTarget> broken() {
        return BrokenRequestRules.ALL;
    }

    @Override
    List<LintTarget> good() {
        return List.of(
                RequestForge.device().target(),
                RequestForge.device()
                        .key(Keys.RSA)
                        .signedWith(CertificateForge.RSA_SHA256)
                        .target(),
                RequestForge.device().key(Keys.ED25519).target(),
                RequestForge.device().subject().target(),
                RequestForge.device(Names.ip(10, 0, 0, 7))
                        .subject(Names.part(Names.CN, "10.0.0.7"))
                        .target(),
                RequestForge.device()
                        .attribute("1.2.840.113549.1.9.2", Der.utf8("camera"))
                        .target());
    }
}
