// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Organizations of one name are told apart by place. */
final class PlaceMissing extends CertificateRule {

    PlaceMissing() {
        super(Text.baseline("identity-without-place", Severity.ERROR, "7.1.2.7.4")
                .asks("A certificate that names an organization or a person must name a state or a locality.")
                .because("Otherwise nobody can tell which one of that name it is.")
                .remedy("Issue it again with the state (ST) or the locality (L)."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) && PublicKind.hasIdentity(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(
                PublicKind.has(certificate, PublicKind.STATE) || PublicKind.has(certificate, PublicKind.LOCALITY));
    }
}
