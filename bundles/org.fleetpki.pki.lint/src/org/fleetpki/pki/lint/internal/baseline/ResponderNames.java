// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/** Responders are no servers. */
final class ResponderNames extends CertificateRule {

    ResponderNames() {
        super(Text.baseline("ocsp-responder-with-alternative-names", Severity.ERROR, "7.1.2.8.2")
                .since(2023, 9, 15)
                .asks("The certificate of an OCSP responder must not have a subjectAltName.")
                .because("It answers for an authority and not for a host.")
                .remedy("Issue it again without the extension."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isResponder(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(SubjectAlternativeName.OID).isEmpty());
    }
}
