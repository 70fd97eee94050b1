// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A wildcard below a top-level domain covers strangers. */
final class WildcardOfTopLevel extends CertificateRule {

    WildcardOfTopLevel() {
        super(Text.baseline("wildcard-of-top-level-domain", Severity.ERROR, "3.2.2.6")
                .asks("A wildcard must have at least two labels behind it.")
                .because("One below a top-level domain would cover the domains of strangers.")
                .remedy("Issue it again for a name below the domain that is one's own."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).dns().stream()
                .filter(name -> name.startsWith("*.") && name.indexOf('.', 2) < 0)
                .findFirst();
    }
}
