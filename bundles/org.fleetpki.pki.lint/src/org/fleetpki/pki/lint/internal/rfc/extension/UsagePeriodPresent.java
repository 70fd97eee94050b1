// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.PrivateKeyUsagePeriod;

/** A period without begin and end. */
final class UsagePeriodPresent extends ExtensionRule<PrivateKeyUsagePeriod> {

    UsagePeriodPresent() {
        super(
                PrivateKeyUsagePeriod.class,
                Text.rfc("private-key-usage-period-empty", Severity.ERROR, "RFC 3280, 4.2.1.4")
                        .asks("A private key usage period must have a begin or an end.")
                        .because("It says nothing; strict readers refuse it.")
                        .remedy("Have the certificate issued again without the extension."));
    }

    @Override
    protected Optional<String> check(PrivateKeyUsagePeriod value, ParsedCertificate certificate) {
        return keptIf(value.notBefore().isPresent() || value.notAfter().isPresent());
    }
}
