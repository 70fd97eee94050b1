// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Refuses versions that do not exist. */
final class VersionKnown extends CertificateRule {

    VersionKnown() {
        super(Text.rfc("version-unknown", Severity.ERROR, "RFC 5280, 4.1.2.1")
                .asks("The version must be 1, 2 or 3.")
                .because("Nobody knows what a certificate of another version means, so clients refuse it.")
                .remedy("Have the certificate issued again as version 3."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate.version() >= 1 && certificate.version() <= 3
                ? kept()
                : broken("version " + certificate.version());
    }
}
