// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.NameConstraints;

/** Only an authority gives names. */
final class NameConstraintsOfAuthority extends CertificateRule {

    NameConstraintsOfAuthority() {
        super(Text.rfc("name-constraints-of-device", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("Name constraints may only be in the certificate of an authority.")
                .because("In a device's they mean nothing; strict clients refuse the certificate.")
                .remedy("Have the certificate issued again without name constraints."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(NameConstraints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.isAuthority(certificate));
    }
}
