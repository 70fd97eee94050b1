// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import org.fleetpki.pki.model.ParsedCertificate;

/** A certificate that breaks a rule. */
record Broken(String rule, ParsedCertificate certificate) {

    static Broken by(String rule, CertificateForge forge) {
        return new Broken(rule, forge.certificate());
    }

    @Override
    public String toString() {
        return rule;
    }
}
