// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.BasicConstraints;

/** What is the default is not written. */
final class AuthorityDefaultLeftOut extends CertificateRule {

    AuthorityDefaultLeftOut() {
        super(Text.rfc("basic-constraints-default-encoded", Severity.ERROR, "RFC 5280, 4.2.1.9")
                .asks("Basic constraints of an end entity must leave cA out instead of setting it to FALSE.")
                .because("DER does not encode default values; strict readers refuse them.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(BasicConstraints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        List<DerNode> parts = DerNode.parse(certificate
                        .extension(BasicConstraints.OID)
                        .orElseThrow()
                        .content()
                        .toArray())
                .sequence();
        return keptIf(parts.isEmpty()
                || !parts.getFirst().is(Tags.BOOLEAN)
                || parts.getFirst().bool());
    }
}
