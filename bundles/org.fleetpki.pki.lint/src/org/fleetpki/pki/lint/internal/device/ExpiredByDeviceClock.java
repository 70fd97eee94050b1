// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A clock that runs ahead makes a certificate expired. */
final class ExpiredByDeviceClock extends DeviceRule {

    ExpiredByDeviceClock() {
        super(Text.device("expired-by-device-clock", Severity.ERROR, "RFC 5280, 6.1.3 (a)(2)")
                .asks("The certificate must still be valid by the clock of the device.")
                .because("A device whose clock runs ahead refuses the certificate as expired.")
                .remedy("Set the device's clock or its time server, or renew the certificate."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return device.clock().isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        Instant clock = device.clock().orElseThrow();
        return clock.isAfter(certificate.notAfter())
                ? broken("it ended at " + certificate.notAfter() + " and the device's clock says " + clock)
                : kept();
    }
}
