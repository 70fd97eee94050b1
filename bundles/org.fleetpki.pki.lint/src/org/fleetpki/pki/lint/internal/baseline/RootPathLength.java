// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;

/** Roots have no limit. */
final class RootPathLength extends CertificateRule {

    RootPathLength() {
        super(Text.baseline("root-with-path-length", Severity.WARNING, "7.1.2.1.4")
                .asks("A root should not have a path length.")
                .because("It could not be lifted without replacing the root everywhere.")
                .remedy("Leave the path length to the intermediate authorities when a new root is made."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isRoot(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate
                .find(BasicConstraints.class)
                .orElseThrow()
                .pathLength()
                .isEmpty());
    }
}
