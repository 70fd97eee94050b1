// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** Units could not be validated. */
final class UnitOfAuthority extends CertificateRule {

    UnitOfAuthority() {
        super(Text.baseline("organizational-unit-of-authority", Severity.ERROR, "7.1.2.10.2")
                .since(2023, 9, 15)
                .asks("The certificate of an authority must not name an organizational unit.")
                .because("What stands there cannot be validated.")
                .remedy("Create the authority again without an organizational unit."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!PublicKind.has(certificate, OidNames.ORGANIZATIONAL_UNIT));
    }
}
