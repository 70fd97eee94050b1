// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** One key for one device. */
final class KeySharedByDevices extends DeviceRule {

    KeySharedByDevices() {
        super(Text.device("key-shared-by-devices", Severity.WARNING, "ETSI EN 303 645, provision 5.4-4")
                .asks("A device should have a key of its own.")
                .because("Whoever gets the key out of one device can pass for every other one that has it, and "
                        + "all of them must be renewed at once.")
                .remedy("Have each device make its own key, and issue a certificate for each."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return !device.keysOfOthers().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return keptIf(!device.keysOfOthers().contains(certificate.publicKey().fingerprint()));
    }
}
