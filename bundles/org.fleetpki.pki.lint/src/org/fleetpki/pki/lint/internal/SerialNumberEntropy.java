// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Counted serial numbers make the signed content predictable, which is what attacks on hash functions need. */
@Component(service = LintRule.class)
public final class SerialNumberEntropy extends CertificateRule {

    public SerialNumberEntropy() {
        super(
                "serial-number-entropy",
                Severity.WARNING,
                "CA/Browser Forum Baseline Requirements, 7.1",
                "The serial number should hold at least 64 bits of randomness, so at least 8 octets.",
                "Let the authority draw serial numbers at random instead of counting.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !CertificateKind.isSelfIssued(certificate);
    }

    /** Randomness cannot be seen, its lack can; one random number of 64 bits in 128 has no more than seven octets. */
    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        return certificate.getSerialNumber().bitLength() > 56;
    }
}
