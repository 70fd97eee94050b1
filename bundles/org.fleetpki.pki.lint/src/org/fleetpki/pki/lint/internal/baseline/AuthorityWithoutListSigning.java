// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Authorities sign lists. */
final class AuthorityWithoutListSigning extends CertificateRule {

    AuthorityWithoutListSigning() {
        super(Text.baseline("authority-without-crl-sign", Severity.ERROR, "7.1.2.10.7")
                .asks("The keyUsage of an authority must name cRLSign.")
                .because("Otherwise clients refuse its revocation lists.")
                .remedy("Issue it again with cRLSign beside keyCertSign."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.mayBeUsedFor(KeyUsage.Usage.CRL_SIGN, certificate));
    }
}
