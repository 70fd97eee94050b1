// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Unique identifiers came with version 2. */
final class UniqueIdentifierNeedsVersion2 extends CertificateRule {

    UniqueIdentifierNeedsVersion2() {
        super(Text.rfc("unique-identifier-without-version-2", Severity.ERROR, "RFC 5280, 4.1.2.8")
                .asks("Unique identifiers may only be in a certificate of version 2 or 3.")
                .because("A client that goes by the version cannot read what follows them.")
                .remedy("Have the certificate issued again as version 3, without unique identifiers."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.hasUniqueIds();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.version() >= 2);
    }
}
