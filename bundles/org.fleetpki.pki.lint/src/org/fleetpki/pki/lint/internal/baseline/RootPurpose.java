// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** Roots have no purpose. */
final class RootPurpose extends CertificateRule {

    RootPurpose() {
        super(Text.baseline("root-with-extended-key-usage", Severity.ERROR, "7.1.2.1.2")
                .asks("A root must not have an extKeyUsage.")
                .because("The root program decides what a root is trusted for.")
                .remedy("Make a new root without the extension, and limit the intermediate authorities instead."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isRoot(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(ExtendedKeyUsage.OID).isEmpty());
    }
}
