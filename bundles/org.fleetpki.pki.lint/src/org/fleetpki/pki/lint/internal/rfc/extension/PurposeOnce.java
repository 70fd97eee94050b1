// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** Said once is enough. */
final class PurposeOnce extends ExtensionRule<ExtendedKeyUsage> {

    PurposeOnce() {
        super(
                ExtendedKeyUsage.class,
                Text.rfc("extended-key-usage-twice", Severity.NOTICE, "RFC 5280, 4.2.1.12")
                        .asks("The extended key usage should name each purpose once.")
                        .because("It says nothing more, and shows that nobody looked at the template.")
                        .remedy("Have the certificate issued again with each purpose once."));
    }

    @Override
    protected Optional<String> check(ExtendedKeyUsage value, ParsedCertificate certificate) {
        return keptIf(Set.copyOf(value.purposes()).size() == value.purposes().size());
    }
}
