// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.OidNames;

/** The name of the scheme does not tell the hash. */
final class PssParametersPresent extends CertificateRule {

    PssParametersPresent() {
        super(Text.rfc("pss-parameters-missing", Severity.ERROR, "RFC 4055, 3.1")
                .asks("The algorithm of an RSASSA-PSS signature must have parameters.")
                .because("Without them clients take SHA-1, or refuse the signature.")
                .remedy("Have the certificate issued again by software that encodes the parameters."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.innerAlgorithm().oid().equals(OidNames.RSASSA_PSS);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.innerAlgorithm().parameters().isPresent());
    }
}
