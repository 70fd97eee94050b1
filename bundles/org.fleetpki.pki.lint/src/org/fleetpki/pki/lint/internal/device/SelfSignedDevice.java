// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A certificate that vouches for itself. */
final class SelfSignedDevice extends CertificateRule {

    SelfSignedDevice() {
        super(Text.device(
                        "device-certificate-self-signed",
                        Severity.WARNING,
                        "innovaphone Reference11r1, Certificate management, Default certificate")
                .asks("A device certificate should be issued by an authority.")
                .because("A self-signed certificate cannot be validated by anybody who does not know it "
                        + "already, so that every client must trust every single device.")
                .remedy("Set up an authority, and let it issue the certificates of all devices; clients then "
                        + "trust one certificate."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.isSelfIssued());
    }
}
