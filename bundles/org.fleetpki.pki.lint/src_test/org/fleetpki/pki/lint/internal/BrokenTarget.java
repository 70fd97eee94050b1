// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import org.fleetpki.pki.api.lint.LintTarget;

/** Something that breaks a rule: a certificate on a device, a request or a revocation list. */
record BrokenTarget(String rule, LintTarget target) {

    static BrokenTarget by(String rule, CertificateForge forge) {
        return by(rule, forge, LintTarget.Device.UNKNOWN);
    }

    static BrokenTarget by(String rule, CertificateForge forge, LintTarget.Device device) {
        return new BrokenTarget(rule, new LintTarget.OfCertificate(forge.certificate(), device));
    }

    static BrokenTarget by(String rule, RequestForge forge) {
        return new BrokenTarget(rule, forge.target());
    }

    static BrokenTarget by(String rule, ListForge forge) {
        return new BrokenTarget(rule, forge.target());
    }

    @Override
    public String toString() {
        return rule;
    }
}
