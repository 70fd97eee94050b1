// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A clock that runs behind makes a new certificate not yet valid. */
final class BeginsAheadOfClock extends DeviceRule {

    BeginsAheadOfClock() {
        super(Text.device("begins-ahead-of-device-clock", Severity.ERROR, "RFC 5280, 6.1.3 (a)(2)")
                .asks("The certificate must be valid already by the clock of the device.")
                .because("A device whose clock runs behind refuses the certificate as not yet valid, and some "
                        + "replace it by a self-signed one.")
                .remedy("Set the device's clock or its time server first, or issue the certificate with an "
                        + "earlier begin."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return device.clock().isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        Instant clock = device.clock().orElseThrow();
        return clock.isBefore(certificate.notBefore())
                ? broken("it begins at " + certificate.notBefore() + " and the device's clock says " + clock)
                : kept();
    }
}
