// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.baseline.PublicKind;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** Devices that register with their certificate are clients; public authorities give up clientAuth. */
final class ClientPurposeMissing extends CertificateRule {

    ClientPurposeMissing() {
        super(Text.device(
                        "client-authentication-missing",
                        Severity.NOTICE,
                        "innovaphone Reference11r1, Certificate management, Configuration for SIPS")
                .asks("A certificate that a device registers with should name client authentication.")
                .because("For SIPS, H.460.17 and 802.1X the device is the TLS client, and a registrar that "
                        + "checks the purpose refuses a certificate for servers alone.")
                .remedy("Add clientAuth to the extended key usage if the device registers with its " + "certificate."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate)
                && PublicKind.reservedPolicies(certificate) == 0
                && certificate.extension(ExtendedKeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ExtendedKeyUsage usage = certificate.find(ExtendedKeyUsage.class).orElseThrow();
        return keptIf(usage.has(OidNames.CLIENT_AUTH) || usage.has(OidNames.ANY_EXTENDED_KEY_USAGE));
    }
}
