// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** A promise to a log that came to a device. */
final class PrecertificateServed extends CertificateRule {

    PrecertificateServed() {
        super(Text.rfc("precertificate", Severity.WARNING, "RFC 6962, 3.1")
                .asks("A precertificate should not be used in place of the certificate.")
                .because("Its poison makes every client refuse it.")
                .remedy("Install the certificate that the authority issued after it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension("1.3.6.1.4.1.11129.2.4.3").isEmpty());
    }
}
