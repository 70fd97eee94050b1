// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** The common name is on its way out. */
final class CommonNamePresent extends CertificateRule {

    CommonNamePresent() {
        super(Text.baseline("common-name-present", Severity.NOTICE, "7.1.2.7.1")
                .since(2023, 9, 15)
                .asks("A server certificate should not have a common name.")
                .because("Clients look at the subjectAltName alone.")
                .remedy("Leave the common name out, if no old client needs it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.subject().texts(OidNames.COMMON_NAME).isEmpty());
    }
}
