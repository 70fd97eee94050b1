// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** It helps those who look for the certificate of a key. */
final class DeviceKeyIdentifierPresent extends CertificateRule {

    DeviceKeyIdentifierPresent() {
        super(Text.rfc("device-key-identifier-missing", Severity.NOTICE, "RFC 5280, 4.2.1.2")
                .asks("The certificate of an end entity should have a subject key identifier.")
                .because("It names the key without its bytes; TLS clients do not need it.")
                .remedy("Issue the certificate again with 'subjectKeyIdentifier = hash' if something asks for it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension(SubjectKeyIdentifier.OID).isPresent());
    }
}
