// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;

/** A purpose must be named. */
final class PurposeMissing extends CertificateRule {

    PurposeMissing() {
        super(Text.baseline("extended-key-usage-missing", Severity.ERROR, "7.1.2.7.6")
                .asks("A server certificate must have an extKeyUsage.")
                .because("Without it the key may be used for anything, such as signing code.")
                .remedy("Issue it again with serverAuth in an extKeyUsage."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(ExtendedKeyUsage.OID).isPresent());
    }
}
