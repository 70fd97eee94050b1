// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Timestamps are for what the log has seen. */
final class PrecertificateWithTimestamps extends CertificateRule {

    PrecertificateWithTimestamps() {
        super(Text.rfc("precertificate-with-timestamps", Severity.ERROR, "RFC 6962, 3.3")
                .asks("A precertificate must not have signed certificate timestamps.")
                .because("The logs refuse it.")
                .remedy("Have the precertificate made without the list; the certificate gets it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension("1.3.6.1.4.1.11129.2.4.3").isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension("1.3.6.1.4.1.11129.2.4.2").isEmpty());
    }
}
