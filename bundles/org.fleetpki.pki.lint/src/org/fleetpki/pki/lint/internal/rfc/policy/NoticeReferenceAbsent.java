// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** References to numbered paragraphs of somebody's document. */
final class NoticeReferenceAbsent extends ExtensionRule<CertificatePolicies> {

    NoticeReferenceAbsent() {
        super(
                CertificatePolicies.class,
                Text.rfc("user-notice-reference", Severity.WARNING, "RFC 5280, 4.2.1.4")
                        .asks("A user notice should have its text in itself instead of a reference.")
                        .because("No client can look the reference up.")
                        .remedy("Have the certificate issued again without the reference."));
    }

    @Override
    protected Optional<String> check(CertificatePolicies value, ParsedCertificate certificate) throws Asn1Exception {
        for (DerNode notice : Qualifiers.notices(value)) {
            for (DerNode part : notice.sequence()) {
                if (part.is(Tags.SEQUENCE)) {
                    return broken();
                }
            }
        }
        return kept();
    }
}
