// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.device.DeviceRules;

class DeviceRulesTest extends RulesContract {

    DeviceRulesTest() {
        super(new DeviceRules());
    }

    @Override
    List<BrokenTarget> broken() {
        return BrokenDeviceRules.ALL;
    }

    @Override
    List<LintTarget> good() {
        return Stream.of(
                        LintTarget.of(CertificateForge.root().certificate()),
                        on(LintTarget.Device.UNKNOWN),
                        on(BrokenDeviceRules.reachedAs("10.0.0.7")),
                        on(BrokenDeviceRules.reachedAs("door.works.example")),
                        on(BrokenDeviceRules.knowing("2.5.29.15", "2.5.29.19")),
                        on(BrokenDeviceRules.fastUpTo(2048)),
                        on(BrokenDeviceRules.with(Keys.RSA)),
                        on(BrokenDeviceRules.at("2026-11-01T00:00:00Z")),
                        on(BrokenDeviceRules.at("2027-11-01T00:00:00Z")),
                        new LintTarget.OfCertificate(
                                BrokenDeviceRules.door()
                                        .key(Keys.RSA)
                                        .extension("2.5.29.15", true, CertificateForge.bits(0, 2))
                                        .certificate(),
                                BrokenDeviceRules.fastUpTo(2048)))
                .toList();
    }

    private static LintTarget on(LintTarget.Device device) {
        return new LintTarget.OfCertificate(BrokenDeviceRules.door().certificate(), device);
    }
}
