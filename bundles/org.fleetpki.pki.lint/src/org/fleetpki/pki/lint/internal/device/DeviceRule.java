// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.Rule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A rule about a certificate and the device that presents it. */
abstract class DeviceRule extends Rule {

    DeviceRule(Text text) {
        super(text);
    }

    /** Whether the rule has anything to say about a certificate on a device. */
    protected abstract boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception;

    /** Hold a certificate against the rule; see {@link org.fleetpki.pki.api.lint.LintRule#problem}. */
    protected abstract Optional<String> check(ParsedCertificate certificate, LintTarget.Device device)
            throws Asn1Exception;

    @Override
    public final boolean appliesTo(LintTarget target) throws Asn1Exception {
        return target instanceof LintTarget.OfCertificate of && concerns(of.certificate(), of.device());
    }

    @Override
    public final Optional<String> problem(LintTarget target) throws Asn1Exception {
        return target instanceof LintTarget.OfCertificate of ? check(of.certificate(), of.device()) : kept();
    }
}
