// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** The purposes tell what the key is for, the usages what it may do; both count. */
final class PurposesFitUsages extends ExtensionRule<KeyUsage> {

    PurposesFitUsages() {
        super(
                KeyUsage.class,
                Text.rfc("key-usage-and-purpose-inconsistent", Severity.ERROR, "RFC 5280, 4.2.1.12")
                        .asks("The key usage must allow what each extended key usage needs.")
                        .because("Clients ask for both, so the certificate can be used for nothing.")
                        .remedy(
                                "Have the certificate issued again with usages that fit, such as digitalSignature for a TLS "
                                        + "server."));
    }

    @Override
    protected Optional<String> check(KeyUsage value, ParsedCertificate certificate) throws Asn1Exception {
        Optional<ExtendedKeyUsage> purposes = certificate.find(ExtendedKeyUsage.class);
        if (purposes.isEmpty()) {
            return kept();
        }
        return purposes.get().purposes().stream()
                .filter(purpose -> !Purposes.mayNeed(purpose).isEmpty()
                        && Purposes.mayNeed(purpose).stream().noneMatch(value::has))
                .findFirst()
                .map(OidNames::of);
    }
}
