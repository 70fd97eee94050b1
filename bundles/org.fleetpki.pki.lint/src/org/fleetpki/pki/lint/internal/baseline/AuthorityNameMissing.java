// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** Authorities have names. */
final class AuthorityNameMissing extends CertificateRule {

    AuthorityNameMissing() {
        super(Text.baseline("authority-without-common-name", Severity.ERROR, "7.1.2.10.2")
                .asks("The certificate of an authority must have a common name.")
                .because("Administrators and trust stores tell authorities apart by it.")
                .remedy("Create the authority again with a common name (CN)."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(PublicKind.has(certificate, OidNames.COMMON_NAME));
    }
}
