// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** What is the default is not written. */
final class VersionDefaultLeftOut extends CertificateRule {

    VersionDefaultLeftOut() {
        super(Text.rfc("version-default-encoded", Severity.ERROR, "RFC 5280, 4.1.2.1")
                .asks("A certificate of version 1 must leave the version out.")
                .because("DER does not encode default values; strict readers refuse them.")
                .remedy("Have the certificate issued again as version 3."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.version() == 1;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.tbs().children().getFirst().isContext(0));
    }
}
