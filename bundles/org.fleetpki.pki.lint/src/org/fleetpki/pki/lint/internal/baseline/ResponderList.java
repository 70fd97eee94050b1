// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;

/** Not for responders. */
final class ResponderList extends CertificateRule {

    ResponderList() {
        super(Text.baseline("ocsp-responder-with-crl-pointer", Severity.ERROR, "7.1.2.11.2")
                .since(2023, 9, 15)
                .asks("The certificate of an OCSP responder must not have cRLDistributionPoints.")
                .because("Its status is not checked.")
                .remedy("Issue it again without the extension."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isResponder(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(CrlDistributionPoints.OID).isEmpty());
    }
}
