// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** What the key of an authority is for. */
final class AuthorityUsageMissing extends CertificateRule {

    AuthorityUsageMissing() {
        super(Text.baseline("authority-without-key-usage", Severity.ERROR, "7.1.2.10.7")
                .asks("The certificate of an authority must have a critical keyUsage.")
                .because("Otherwise its key may be used for anything.")
                .remedy("Issue it again with a critical keyUsage of keyCertSign and cRLSign."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(
                certificate.extension(KeyUsage.OID).map(Extension::critical).orElse(false));
    }
}
