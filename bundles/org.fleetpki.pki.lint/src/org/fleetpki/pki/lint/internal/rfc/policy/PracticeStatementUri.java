// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Where the practice statement is to be read. */
final class PracticeStatementUri extends ExtensionRule<CertificatePolicies> {

    PracticeStatementUri() {
        super(
                CertificatePolicies.class,
                Text.rfc("practice-statement-not-a-uri", Severity.ERROR, "RFC 5280, 4.2.1.4")
                        .asks("A CPS pointer must be an IA5String with a URI.")
                        .because("Nobody can follow anything else.")
                        .remedy("Have the certificate issued again with the address of the statement."));
    }

    @Override
    protected Optional<String> check(CertificatePolicies value, ParsedCertificate certificate) throws Asn1Exception {
        for (CertificatePolicies.Policy policy : value.policies()) {
            for (CertificatePolicies.Qualifier qualifier : policy.qualifiers()) {
                if (qualifier.oid().equals(CertificatePolicies.CPS)) {
                    DerNode uri = DerNode.parse(qualifier.value().toArray());
                    if (!uri.is(Tags.IA5_STRING) || !UriParts.of(uri.text()).hasScheme()) {
                        return broken("'" + (uri.isText() ? uri.text() : uri.describe()) + "'");
                    }
                }
            }
        }
        return kept();
    }
}
