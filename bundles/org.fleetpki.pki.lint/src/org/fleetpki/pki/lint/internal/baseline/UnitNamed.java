// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** Units could not be validated. */
final class UnitNamed extends CertificateRule {

    UnitNamed() {
        super(Text.baseline("organizational-unit-present", Severity.ERROR, "7.1.2.7.1")
                .since(2022, 9, 1)
                .asks("A server certificate must not name an organizational unit.")
                .because("Subscribers wrote there what they liked, and no authority could validate it.")
                .remedy("Issue it again without the organizational unit."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!PublicKind.has(certificate, OidNames.ORGANIZATIONAL_UNIT));
    }
}
