// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.name.OidNames;

/** Each policy once. */
final class PolicyOnce extends ExtensionRule<CertificatePolicies> {

    PolicyOnce() {
        super(
                CertificatePolicies.class,
                Text.rfc("certificate-policy-twice", Severity.ERROR, "RFC 5280, 4.2.1.4")
                        .asks("The certificate policies must name each policy once.")
                        .because("With two sets of qualifiers nobody knows which counts; strict clients refuse the "
                                + "certificate.")
                        .remedy("Have the certificate issued again with each policy once."));
    }

    @Override
    protected Optional<String> check(CertificatePolicies value, ParsedCertificate certificate) {
        Set<String> seen = new HashSet<>();
        return value.policies().stream()
                .map(CertificatePolicies.Policy::oid)
                .filter(oid -> !seen.add(oid))
                .findFirst()
                .map(OidNames::of);
    }
}
