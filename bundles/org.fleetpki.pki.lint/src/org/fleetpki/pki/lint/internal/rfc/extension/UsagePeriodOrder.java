// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.PrivateKeyUsagePeriod;

/** A key that may never sign. */
final class UsagePeriodOrder extends ExtensionRule<PrivateKeyUsagePeriod> {

    UsagePeriodOrder() {
        super(
                PrivateKeyUsagePeriod.class,
                Text.rfc("private-key-usage-period-order", Severity.ERROR, "RFC 3280, 4.2.1.4")
                        .asks("The end of a private key usage period must lie after its begin.")
                        .because("At no moment may the key be used.")
                        .remedy("Have the certificate issued again with the period that is meant, or without it."));
    }

    @Override
    protected Optional<String> check(PrivateKeyUsagePeriod value, ParsedCertificate certificate) {
        return keptIf(value.notBefore().isEmpty()
                || value.notAfter().isEmpty()
                || value.notBefore().get().isBefore(value.notAfter().get()));
    }
}
