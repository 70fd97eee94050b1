// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.util.Locale;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Component;

/** Signatures that can be forged. That of a root is not checked by anybody, so its hash does not matter. */
@Component(service = LintRule.class)
public final class SignatureHash extends CertificateRule {

    public SignatureHash() {
        super(
                "signature-hash-broken",
                Severity.ERROR,
                "RFC 6194; RFC 6151",
                "The signature must not be made with MD5 or SHA-1.",
                "Have the certificate issued again with SHA-256.");
    }

    @Override
    public boolean appliesTo(X509Certificate certificate) {
        return !(CertificateKind.isAuthority(certificate) && CertificateKind.isSelfIssued(certificate));
    }

    @Override
    public boolean isKeptBy(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT).replace("-", "");
        return !algorithm.startsWith("MD") && !algorithm.startsWith("SHA1WITH");
    }
}
