// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.NameConstraints;

/** What is the default is not written. */
final class ConstraintMinimumLeftOut extends CertificateRule {

    ConstraintMinimumLeftOut() {
        super(Text.rfc("name-constraint-minimum-encoded", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("A name constraint must leave out its minimum, which is zero.")
                .because("DER does not encode default values; strict readers refuse them.")
                .remedy("Issue the authority's certificate again with software that encodes DER."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(NameConstraints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        DerNode value = DerNode.parse(certificate
                .extension(NameConstraints.OID)
                .orElseThrow()
                .content()
                .toArray());
        for (DerNode list : value.sequence()) {
            for (DerNode subtree : list.children()) {
                for (DerNode part :
                        subtree.sequence().subList(1, subtree.sequence().size())) {
                    if (part.isContext(0)
                            && part.implicit(Tags.INTEGER).integer().signum() == 0) {
                        return broken();
                    }
                }
            }
        }
        return kept();
    }
}
