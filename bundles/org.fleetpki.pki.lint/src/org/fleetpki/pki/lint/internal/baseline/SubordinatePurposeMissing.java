// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** Intermediates are limited to a purpose. */
final class SubordinatePurposeMissing extends CertificateRule {

    SubordinatePurposeMissing() {
        super(Text.baseline("intermediate-without-extended-key-usage", Severity.WARNING, "7.1.2.10.6")
                .asks("An intermediate authority should have an extKeyUsage.")
                .because("Without one it may issue for every purpose, such as code and mail.")
                .remedy("Issue it again with serverAuth, and clientAuth where devices authenticate with it."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubordinate(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(ExtendedKeyUsage.OID).isPresent());
    }
}
