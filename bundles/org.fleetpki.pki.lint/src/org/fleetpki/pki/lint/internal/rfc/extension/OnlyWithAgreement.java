// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Two bits that qualify a third. */
final class OnlyWithAgreement extends ExtensionRule<KeyUsage> {

    OnlyWithAgreement() {
        super(
                KeyUsage.class,
                Text.rfc("key-usage-only-without-agreement", Severity.WARNING, "RFC 5280, 4.2.1.3")
                        .asks("The usages encipherOnly and decipherOnly should only stand beside keyAgreement.")
                        .because("Without keyAgreement they have no meaning.")
                        .remedy("Have the certificate issued again without them."));
    }

    @Override
    protected Optional<String> check(KeyUsage value, ParsedCertificate certificate) {
        boolean only = value.has(KeyUsage.Usage.ENCIPHER_ONLY) || value.has(KeyUsage.Usage.DECIPHER_ONLY);
        return keptIf(!only || value.has(KeyUsage.Usage.KEY_AGREEMENT));
    }
}
