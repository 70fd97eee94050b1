// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.ExtensionValue;

/** Whoever does not know a critical extension must refuse the certificate. */
final class CriticalExtensionKnown extends CertificateRule {

    CriticalExtensionKnown() {
        super(Text.rfc("critical-extension-unknown", Severity.WARNING, "RFC 5280, 4.2")
                .asks("A critical extension should be one that RFC 5280 defines.")
                .because("Every client that does not know the extension refuses the certificate.")
                .remedy("Have the certificate issued again with the extension not critical, or without it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate.extensions().stream()
                .filter(extension -> extension.critical() && !ExtensionValue.isKnown(extension.oid()))
                .findFirst()
                .map(Extension::name);
    }
}
