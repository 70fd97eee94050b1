// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** An authority that may not sign certificates. */
final class AuthorityCertificateSigning extends CertificateRule {

    AuthorityCertificateSigning() {
        super(Text.rfc("authority-without-cert-sign", Severity.ERROR, "RFC 5280, 4.2.1.3")
                .asks("An authority's key usage must contain keyCertSign.")
                .because("Clients refuse every certificate that such an authority signs.")
                .remedy("Issue the authority's certificate again with 'keyUsage = critical, keyCertSign, cRLSign'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.mayBeUsedFor(KeyUsage.Usage.KEY_CERT_SIGN, certificate));
    }
}
