// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Not every client takes half a point. */
final class EcPointCompressed extends CertificateRule {

    EcPointCompressed() {
        super(Text.rfc("ec-point-compressed", Severity.NOTICE, "RFC 5480, 2.2")
                .asks("An EC key should be in uncompressed form, the only one that every client must support.")
                .because("Clients without point compression cannot use the key.")
                .remedy("Make the request again with the key in uncompressed form."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return EcPoint.of(certificate).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(EcPoint.of(certificate).filter(EcPoint::isCompressed).isEmpty());
    }
}
