// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Small stacks hold one TLS record. */
final class CertificateLarge extends CertificateRule {

    CertificateLarge() {
        super(Text.device("certificate-large-for-device", Severity.WARNING, "RFC 8449, 1")
                .asks("A device certificate should be smaller than 8192 bytes.")
                .because("Firmware of small devices keeps a certificate in a buffer of fixed size, and post-"
                        + "quantum keys or long lists of names do not fit.")
                .remedy("Use fewer names or a smaller key."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        int size = certificate.encoded().length();
        return size < 8192 ? kept() : broken(size + " bytes");
    }
}
