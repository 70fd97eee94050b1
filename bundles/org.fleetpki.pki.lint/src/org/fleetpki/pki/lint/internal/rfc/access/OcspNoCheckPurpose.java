// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.name.OidNames;

/** Only OCSP responders are not asked about. */
final class OcspNoCheckPurpose extends CertificateRule {

    OcspNoCheckPurpose() {
        super(Text.rfc("ocsp-no-check-without-purpose", Severity.WARNING, "RFC 6960, 4.2.2.2.1")
                .asks("Only the certificate of an OCSP responder should have ocspNoCheck.")
                .because("Clients could take the certificate for one that is never revoked.")
                .remedy("Have the certificate issued again without the extension."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.extension(OcspNoCheck.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<ExtendedKeyUsage> purposes = certificate.find(ExtendedKeyUsage.class);
        return keptIf(purposes.isPresent() && purposes.get().has(OidNames.OCSP_SIGNING));
    }
}
