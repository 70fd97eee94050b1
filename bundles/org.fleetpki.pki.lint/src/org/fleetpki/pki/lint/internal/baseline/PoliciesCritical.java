// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Nobody needs to understand policies. */
final class PoliciesCritical extends CertificateRule {

    PoliciesCritical() {
        super(Text.baseline("policies-critical", Severity.WARNING, "7.1.2.7.6")
                .asks("The certificatePolicies should not be critical.")
                .because("A client that does not know policies would refuse the certificate.")
                .remedy("Issue it again with certificatePolicies that are not critical."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(CertificatePolicies.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(
                !certificate.extension(CertificatePolicies.OID).orElseThrow().critical());
    }
}
