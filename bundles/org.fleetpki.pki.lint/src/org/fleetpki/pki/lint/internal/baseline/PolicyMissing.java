// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** A public certificate names the policy it was issued under. */
final class PolicyMissing extends CertificateRule {

    PolicyMissing() {
        super(Text.baseline("policies-missing", Severity.ERROR, "7.1.2.7.6")
                .asks("A certificate must have certificatePolicies.")
                .because("Browsers and auditors tell by the policy how the subscriber was validated.")
                .remedy("Issue it again with the identifier of its policy."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) || PublicKind.isSubordinate(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(CertificatePolicies.OID).isPresent());
    }
}
