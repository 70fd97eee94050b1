// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Only a pointer to the statement is left. */
final class QualifierNotCps extends CertificateRule {

    QualifierNotCps() {
        super(Text.baseline("policy-qualifier-not-cps", Severity.ERROR, "7.1.2.7.9")
                .since(2023, 9, 15)
                .asks("A policy must have no qualifier but the pointer to the certification practice " + "statement.")
                .because("No browser shows a notice to its user, so that it only makes each handshake larger.")
                .remedy("Issue it again without the qualifier."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(CertificatePolicies.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.find(CertificatePolicies.class).orElseThrow().policies().stream()
                .flatMap(policy -> policy.qualifiers().stream())
                .allMatch(qualifier -> qualifier.oid().equals(CertificatePolicies.CPS)));
    }
}
