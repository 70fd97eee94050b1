// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** For any purpose, but critical. */
final class AnyPurposeNotCritical extends CertificateRule {

    AnyPurposeNotCritical() {
        super(Text.rfc("any-purpose-critical", Severity.WARNING, "RFC 5280, 4.2.1.12")
                .asks("The extended key usage should not be critical where it holds anyExtendedKeyUsage.")
                .because("It restricts nothing, yet clients that do not know it must refuse the certificate.")
                .remedy("Have the certificate issued again with the purposes that are meant."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        boolean any = certificate.find(ExtendedKeyUsage.class).orElseThrow().has(OidNames.ANY_EXTENDED_KEY_USAGE);
        return keptIf(!any
                || !certificate.extension(ExtendedKeyUsage.OID).orElseThrow().critical());
    }
}
