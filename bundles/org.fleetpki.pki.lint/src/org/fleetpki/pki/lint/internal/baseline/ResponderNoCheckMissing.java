// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Who checks the checker. */
final class ResponderNoCheckMissing extends CertificateRule {

    ResponderNoCheckMissing() {
        super(Text.baseline("ocsp-responder-without-no-check", Severity.ERROR, "7.1.2.8.6")
                .asks("The certificate of an OCSP responder must have ocspNoCheck.")
                .because("Otherwise its own status would have to be asked of itself.")
                .remedy("Issue it again with ocspNoCheck, and for a short time."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isResponder(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension("1.3.6.1.5.5.7.48.1.5").isPresent());
    }
}
