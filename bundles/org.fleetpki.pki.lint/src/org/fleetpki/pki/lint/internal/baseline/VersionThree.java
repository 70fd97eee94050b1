// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Version 3 alone. */
final class VersionThree extends CertificateRule {

    VersionThree() {
        super(Text.baseline("version-not-3", Severity.ERROR, "7.1.1")
                .asks("A public certificate must be of version 3.")
                .because("Older versions have no extensions, and so no names and no limits.")
                .remedy("Issue it again as version 3."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.version() == 3 ? kept() : broken("v" + certificate.version());
    }
}
