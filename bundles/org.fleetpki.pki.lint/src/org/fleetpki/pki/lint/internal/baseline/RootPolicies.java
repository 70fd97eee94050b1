// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Roots have no policy. */
final class RootPolicies extends CertificateRule {

    RootPolicies() {
        super(Text.baseline("root-with-policies", Severity.WARNING, "7.1.2.1.2")
                .asks("A root should not have certificatePolicies.")
                .because("A root stands for all policies below it.")
                .remedy("Leave the policies to the intermediate authorities when a new root is made."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isRoot(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(CertificatePolicies.OID).isEmpty());
    }
}
