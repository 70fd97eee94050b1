// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Not for responders. */
final class ResponderPolicies extends CertificateRule {

    ResponderPolicies() {
        super(Text.baseline("ocsp-responder-with-policies", Severity.WARNING, "7.1.2.8.2")
                .since(2023, 9, 15)
                .asks("The certificate of an OCSP responder should not have certificatePolicies.")
                .because("It is no certificate of a subscriber.")
                .remedy("Issue it again without the extension."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isResponder(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(CertificatePolicies.OID).isEmpty());
    }
}
