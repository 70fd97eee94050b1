// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Every issuer has a name. */
final class IssuerPresent extends CertificateRule {

    IssuerPresent() {
        super(Text.rfc("issuer-empty", Severity.ERROR, "RFC 5280, 4.1.2.4")
                .asks("The issuer must have a name that is not empty.")
                .because("Clients find the issuer's certificate by its name.")
                .remedy("Have the certificate issued by an authority that has a name."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(!certificate.issuer().isEmpty());
    }
}
