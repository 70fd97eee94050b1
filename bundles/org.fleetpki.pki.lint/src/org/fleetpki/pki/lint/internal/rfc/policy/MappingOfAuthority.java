// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.PolicyMappings;

/** Only an authority has issued under policies. */
final class MappingOfAuthority extends CertificateRule {

    MappingOfAuthority() {
        super(Text.rfc("policy-mapping-of-device", Severity.ERROR, "RFC 5280, 4.2.1.5")
                .asks("Policy mappings may only be in the certificate of an authority.")
                .because("In a device's they mean nothing; strict clients refuse the certificate.")
                .remedy("Have the certificate issued again without policy mappings."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(PolicyMappings.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.isAuthority(certificate));
    }
}
