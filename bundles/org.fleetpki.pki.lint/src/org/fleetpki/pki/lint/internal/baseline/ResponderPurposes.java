// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** Answers and nothing else. */
final class ResponderPurposes extends CertificateRule {

    ResponderPurposes() {
        super(Text.baseline("ocsp-responder-with-other-purposes", Severity.ERROR, "7.1.2.8.5")
                .asks("The extKeyUsage of an OCSP responder must be OCSPSigning alone.")
                .because("Its status is not checked, so that a stolen key must not be of use for anything else.")
                .remedy("Issue it again with OCSPSigning alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isResponder(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(ExtendedKeyUsage.class).map(ExtendedKeyUsage::purposes).orElse(List.of()).stream()
                .filter(purpose -> !purpose.equals(OidNames.OCSP_SIGNING))
                .map(OidNames::of)
                .findFirst();
    }
}
