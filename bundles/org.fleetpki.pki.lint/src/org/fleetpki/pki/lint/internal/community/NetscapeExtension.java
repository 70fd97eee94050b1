// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;

/** Extensions of a browser that is gone. */
final class NetscapeExtension extends CertificateRule {

    NetscapeExtension() {
        super(Text.community("netscape-extension", Severity.NOTICE, "Netscape certificate extensions")
                .asks("The certificate should have no Netscape extensions.")
                .because("No client reads them, and some take their bits for the key usage.")
                .remedy("Have the certificate issued again without them; basicConstraints and extKeyUsage say the "
                        + "same."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate.extensions().stream()
                .filter(extension -> extension.oid().startsWith("2.16.840.1.113730."))
                .findFirst()
                .map(Extension::name);
    }
}
