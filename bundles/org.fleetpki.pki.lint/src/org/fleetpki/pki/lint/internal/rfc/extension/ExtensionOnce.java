// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;

/** Which of two would count? */
final class ExtensionOnce extends CertificateRule {

    ExtensionOnce() {
        super(Text.rfc("extension-twice", Severity.ERROR, "RFC 5280, 4.2")
                .asks("A certificate must not have two extensions of one type.")
                .because("Each client goes by another one of them, or refuses the certificate.")
                .remedy("Have the certificate issued again with one extension of the type."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        Set<String> seen = new HashSet<>();
        return certificate.extensions().stream()
                .filter(extension -> !seen.add(extension.oid()))
                .findFirst()
                .map(Extension::name);
    }
}
