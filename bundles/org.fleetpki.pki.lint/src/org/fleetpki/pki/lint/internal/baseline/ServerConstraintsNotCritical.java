// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;

/** Critical where it is there. */
final class ServerConstraintsNotCritical extends CertificateRule {

    ServerConstraintsNotCritical() {
        super(Text.baseline("server-basic-constraints-not-critical", Severity.ERROR, "7.1.2.7.6")
                .since(2023, 9, 15)
                .asks("The basicConstraints of a server certificate must be critical.")
                .because("A client that does not know it could take the certificate for that of an authority.")
                .remedy("Issue it again with critical basicConstraints, or without them."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.extension(BasicConstraints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(BasicConstraints.OID).orElseThrow().critical());
    }
}
