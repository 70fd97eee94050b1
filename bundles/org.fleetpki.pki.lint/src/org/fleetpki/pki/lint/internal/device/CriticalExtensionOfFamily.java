// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A critical extension that the firmware does not know makes it refuse the certificate. */
final class CriticalExtensionOfFamily extends DeviceRule {

    CriticalExtensionOfFamily() {
        super(Text.device(
                        "critical-extension-unknown-to-device",
                        Severity.ERROR,
                        "innovaphone Reference11r1, Certificate management, Certificate extensions")
                .asks("A certificate for a device must not have a critical extension that its firmware does "
                        + "not know.")
                .because("Validation fails if an unsupported extension is marked as critical, on the device and"
                        + " on those of its family that connect to it.")
                .remedy("Issue the certificate without the extension, or mark it as not critical where its "
                        + "standard allows that."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return !device.extensions().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        for (Extension extension : certificate.extensions()) {
            if (extension.critical() && !device.extensions().contains(extension.oid())) {
                return broken(extension.name());
            }
        }
        return kept();
    }
}
