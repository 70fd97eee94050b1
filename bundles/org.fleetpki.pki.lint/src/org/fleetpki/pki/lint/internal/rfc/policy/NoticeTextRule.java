// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** A rule about the text of each user notice. */
abstract class NoticeTextRule extends ExtensionRule<CertificatePolicies> {

    protected NoticeTextRule(Text text) {
        super(CertificatePolicies.class, text);
    }

    /** Whether a text keeps the rule. */
    protected abstract boolean isKeptBy(DerNode text) throws Asn1Exception;

    @Override
    protected final Optional<String> check(CertificatePolicies value, ParsedCertificate certificate)
            throws Asn1Exception {
        for (DerNode text : Qualifiers.noticeTexts(value)) {
            if (!isKeptBy(text)) {
                return broken();
            }
        }
        return kept();
    }
}
