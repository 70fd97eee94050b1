// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.KeyUsage;

/** A key for nothing. */
final class KeyUsageNotEmpty extends ExtensionRule<KeyUsage> {

    KeyUsageNotEmpty() {
        super(
                KeyUsage.class,
                Text.rfc("key-usage-empty", Severity.ERROR, "RFC 5280, 4.2.1.3")
                        .asks("The key usage must name at least one usage.")
                        .because("It says that the key may be used for nothing, so no client accepts it for anything.")
                        .remedy("Have the certificate issued again with the usages that are meant."));
    }

    @Override
    protected Optional<String> check(KeyUsage value, ParsedCertificate certificate) {
        return keptIf(!value.usages().isEmpty());
    }
}
