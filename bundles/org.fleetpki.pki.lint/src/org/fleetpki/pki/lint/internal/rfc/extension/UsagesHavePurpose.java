// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Comparator;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;

/** The purposes tell what the key is for; other usages are for nothing. */
final class UsagesHavePurpose extends ExtensionRule<KeyUsage> {

    UsagesHavePurpose() {
        super(
                KeyUsage.class,
                Text.rfc("key-usage-beyond-purposes", Severity.WARNING, "RFC 5280, 4.2.1.12")
                        .asks("The key usage should name nothing that no extended key usage of the certificate needs.")
                        .because("What nobody needs only helps whoever steals the key.")
                        .remedy("Have the certificate issued again with the usages that the purposes need, such as "
                                + "digitalSignature for TLS."));
    }

    @Override
    protected Optional<String> check(KeyUsage value, ParsedCertificate certificate) throws Asn1Exception {
        Optional<ExtendedKeyUsage> purposes = certificate.find(ExtendedKeyUsage.class);
        if (purposes.isEmpty() || CertificateKind.isAuthority(certificate) || !Purposes.areKnown(purposes.get())) {
            return kept();
        }
        return value.usages().stream()
                .filter(usage -> purposes.get().purposes().stream()
                        .noneMatch(purpose -> Purposes.mayNeed(purpose).contains(usage)))
                .min(Comparator.naturalOrder())
                .map(KeyUsage.Usage::label);
    }
}
