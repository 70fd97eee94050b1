// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** Not critical. */
final class SubordinatePurposeCritical extends CertificateRule {

    SubordinatePurposeCritical() {
        super(Text.baseline("intermediate-extended-key-usage-critical", Severity.WARNING, "7.1.2.10.6")
                .asks("The extKeyUsage of an intermediate authority should not be critical.")
                .because("A client that does not know a purpose in it would refuse everything below it.")
                .remedy("Issue it again with an extKeyUsage that is not critical."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubordinate(certificate)
                && certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.extension(ExtendedKeyUsage.OID).orElseThrow().critical());
    }
}
