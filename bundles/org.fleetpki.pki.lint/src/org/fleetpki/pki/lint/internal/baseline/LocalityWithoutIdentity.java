// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A place needs somebody who is there. */
final class LocalityWithoutIdentity extends CertificateRule {

    LocalityWithoutIdentity() {
        super(Text.baseline("locality-without-identity", Severity.ERROR, "7.1.2.7.2")
                .asks("A locality must not stand in a subject that names neither an organization nor a " + "person.")
                .because("Nobody has validated whose place it is.")
                .remedy("Issue it again without the locality."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) && !PublicKind.hasIdentity(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!PublicKind.has(certificate, PublicKind.LOCALITY));
    }
}
