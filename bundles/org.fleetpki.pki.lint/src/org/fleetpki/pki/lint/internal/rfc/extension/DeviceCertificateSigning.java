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

/** A device that claims to sign certificates without being an authority. */
final class DeviceCertificateSigning extends CertificateRule {

    DeviceCertificateSigning() {
        super(Text.rfc("device-with-cert-sign", Severity.ERROR, "RFC 5280, 4.2.1.9")
                .asks("The key usage of a certificate that is no authority's must not contain keyCertSign.")
                .because("Clients that look at the key usage alone would trust what the device signs.")
                .remedy("Issue the certificate again without keyCertSign, or with 'CA:TRUE' if it is an authority's."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!CertificateKind.mayBeUsedFor(KeyUsage.Usage.KEY_CERT_SIGN, certificate));
    }
}
