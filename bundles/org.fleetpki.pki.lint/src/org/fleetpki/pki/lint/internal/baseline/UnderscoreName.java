// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Host names have no underscores. */
final class UnderscoreName extends CertificateRule {

    UnderscoreName() {
        super(Text.baseline("dns-name-underscore", Severity.ERROR, "7.1.2.7.12")
                .since(2019, 4, 1)
                .asks("A host name must not have an underscore.")
                .because("The rules for host names (RFC 952, RFC 1123) do not allow it.")
                .remedy("Rename the host, and issue the certificate for the new name."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).dns().stream()
                .filter(name -> name.contains("_"))
                .findFirst();
    }
}
