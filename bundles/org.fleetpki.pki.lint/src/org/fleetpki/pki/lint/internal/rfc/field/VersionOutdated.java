// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Notices certificates without extensions. */
final class VersionOutdated extends CertificateRule {

    VersionOutdated() {
        super(Text.rfc("version-outdated", Severity.WARNING, "RFC 5280, 4.2")
                .asks("A certificate should be of version 3.")
                .because("Older versions cannot say what the key is for or which names the device has, and no client "
                        + "of today accepts them for a server.")
                .remedy("Have the certificate issued again as version 3, with extensions."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return certificate.version() < 1 || certificate.version() > 2
                ? kept()
                : broken("version " + certificate.version());
    }
}
