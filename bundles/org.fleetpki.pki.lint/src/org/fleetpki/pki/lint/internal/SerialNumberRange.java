// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Serial numbers that parsers trip over: some devices begin to count at zero. */
@Component(service = LintRule.class)
public final class SerialNumberRange extends CertificateRule {

    public SerialNumberRange() {
        super(
                "serial-number-range",
                Severity.ERROR,
                "RFC 5280, 4.1.2.2",
                "The serial number must be positive and at most 20 octets long.",
                "Issue the certificate again with a positive serial number of at most 20 octets.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return true;
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        BigInteger serial = certificate.getSerialNumber();
        return serial.signum() > 0 && serial.toByteArray().length <= 20;
    }
}
