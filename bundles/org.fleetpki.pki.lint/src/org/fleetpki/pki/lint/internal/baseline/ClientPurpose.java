// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** Public server certificates lose clientAuth. */
final class ClientPurpose extends CertificateRule {

    ClientPurpose() {
        super(Text.baseline(
                        "client-purpose-in-server-certificate",
                        Severity.NOTICE,
                        "7.1.2.7.10; Chrome Root Program Policy, 1.6")
                .since(2026, 6, 15)
                .asks("A public server certificate should not name clientAuth.")
                .because("Root programs ask for hierarchies of servers alone from June 2026 on; devices that "
                        + "authenticate with a public certificate need another one.")
                .remedy("Use an authority of one's own for client authentication."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && PublicKind.reservedPolicies(certificate) > 0
                && certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate.find(ExtendedKeyUsage.class).orElseThrow().has(OidNames.CLIENT_AUTH));
    }
}
