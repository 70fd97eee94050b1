// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Only a signer of its own is named. */
final class DistributionPointSigner extends DistributionPointRule {

    DistributionPointSigner() {
        super(Text.rfc("crl-distribution-point-names-own-issuer", Severity.ERROR, "RFC 5280, 4.2.1.13")
                .asks("A CRL distribution point must leave out the signer of the list where it is the issuer of the "
                        + "certificate.")
                .because("Strict clients then look for a list of another kind and find none.")
                .remedy("Have the certificate issued again without cRLIssuer."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) throws Asn1Exception {
        for (EncodedGeneralName name : point.crlIssuer()) {
            if (name.kind() == Kind.DIRECTORY && name.directoryName().equals(certificate.issuer())) {
                return false;
            }
        }
        return true;
    }
}
