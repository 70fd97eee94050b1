// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Exactly one of the four reserved identifiers. */
final class ReservedPolicyMissing extends CertificateRule {

    ReservedPolicyMissing() {
        super(Text.baseline("reserved-policy-not-one", Severity.ERROR, "7.1.2.7.9")
                .since(2023, 9, 15)
                .asks("A server certificate must name exactly one of the reserved policies.")
                .because("It says whether the domain alone, an organization, a person or more was validated; "
                        + "none or two say nothing.")
                .remedy("Issue it again with the one reserved policy by which the subscriber was validated."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(CertificatePolicies.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        long reserved = PublicKind.reservedPolicies(certificate);
        return reserved == 1 ? kept() : broken(reserved + " of them");
    }
}
