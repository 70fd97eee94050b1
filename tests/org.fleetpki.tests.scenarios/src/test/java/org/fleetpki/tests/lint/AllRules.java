// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.lint;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRules;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.lint.internal.CertificateLinter;
import org.fleetpki.pki.lint.internal.baseline.BaselineRules;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.crl.RevocationListRules;
import org.fleetpki.pki.lint.internal.device.DeviceRules;
import org.fleetpki.pki.lint.internal.request.RequestRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;

/** The rules as the framework puts them together. */
final class AllRules {

    static final List<LintRules> SETS = List.of(
            new RfcRules(),
            new BaselineRules(),
            new DeviceRules(),
            new CommunityRules(),
            new RequestRules(),
            new RevocationListRules());

    static final Linter LINTER = new CertificateLinter(SETS);

    private AllRules() {}
}
