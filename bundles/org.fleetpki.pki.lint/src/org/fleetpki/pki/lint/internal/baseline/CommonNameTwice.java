// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** One common name at most. */
final class CommonNameTwice extends CertificateRule {

    CommonNameTwice() {
        super(Text.baseline("common-name-twice", Severity.WARNING, "7.1.4.3")
                .asks("A server certificate should not have more than one common name.")
                .because("The common name holds a single address or name, and all names stand in the "
                        + "subjectAltName.")
                .remedy("Issue it again with one common name at most, and all names in the subjectAltName."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.subject().texts(OidNames.COMMON_NAME).size() <= 1);
    }
}
