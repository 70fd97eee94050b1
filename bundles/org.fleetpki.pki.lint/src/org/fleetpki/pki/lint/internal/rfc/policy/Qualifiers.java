// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CertificatePolicies.Policy;
import org.fleetpki.pki.model.extension.CertificatePolicies.Qualifier;

/** What policies are qualified with. */
final class Qualifiers {

    private static final String USER_NOTICE = "1.3.6.1.5.5.7.2.2";

    /** Whether it is one of the two kinds of RFC 5280. */
    static boolean isDefined(Qualifier qualifier) {
        return qualifier.oid().equals(CertificatePolicies.CPS)
                || qualifier.oid().equals(USER_NOTICE);
    }

    /** All user notices: each a SEQUENCE of a reference and a text, both optional. */
    static List<DerNode> notices(CertificatePolicies policies) throws Asn1Exception {
        List<DerNode> notices = new ArrayList<>();
        for (Policy policy : policies.policies()) {
            for (Qualifier qualifier : policy.qualifiers()) {
                if (qualifier.oid().equals(USER_NOTICE)) {
                    notices.add(DerNode.parse(qualifier.value().toArray()));
                }
            }
        }
        return notices;
    }

    /** The texts of all user notices. */
    static List<DerNode> noticeTexts(CertificatePolicies policies) throws Asn1Exception {
        List<DerNode> texts = new ArrayList<>();
        for (DerNode notice : notices(policies)) {
            for (DerNode part : notice.sequence()) {
                if (!part.is(Tags.SEQUENCE)) {
                    texts.add(part);
                }
            }
        }
        return texts;
    }

    private Qualifiers() {}
}
