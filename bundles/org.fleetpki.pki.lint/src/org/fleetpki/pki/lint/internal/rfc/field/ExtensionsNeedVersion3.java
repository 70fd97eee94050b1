// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Extensions came with version 3. */
final class ExtensionsNeedVersion3 extends CertificateRule {

    ExtensionsNeedVersion3() {
        super(Text.rfc("extensions-without-version-3", Severity.ERROR, "RFC 5280, 4.1.2.9")
                .asks("Extensions may only be in a certificate of version 3.")
                .because("A client that goes by the version does not read them, and so does not see what they "
                        + "restrict.")
                .remedy("Have the certificate issued again as version 3."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return !certificate.extensions().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.version() >= 3);
    }
}
