// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** RFC 5280 takes a missing extended key usage as any; the clients of Apple, for one, do not. */
final class ServerAuthentication extends CertificateRule {

    ServerAuthentication() {
        super(Text.community(
                        "server-auth-missing",
                        Severity.WARNING,
                        "Apple HT210176, requirements for trusted certificates")
                .asks("The certificate of a TLS server should name server authentication as its extended key usage.")
                .because("The clients of Apple refuse a server whose certificate does not name the purpose, private "
                        + "authorities' included.")
                .remedy("Issue the certificate again with 'extendedKeyUsage = serverAuth'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate) && !isResponder(certificate);
    }

    private static boolean isResponder(ParsedCertificate certificate) throws Asn1Exception {
        return certificate
                .find(ExtendedKeyUsage.class)
                .map(purposes -> purposes.has(OidNames.OCSP_SIGNING))
                .orElse(false);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<ExtendedKeyUsage> purposes = certificate.find(ExtendedKeyUsage.class);
        return keptIf(purposes.isPresent() && purposes.get().has(OidNames.SERVER_AUTH));
    }
}
