// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Answers are signatures. */
final class ResponderUsage extends CertificateRule {

    ResponderUsage() {
        super(Text.baseline("ocsp-responder-key-usage", Severity.ERROR, "7.1.2.8.7")
                .since(2023, 9, 15)
                .asks("The keyUsage of an OCSP responder must be digitalSignature alone.")
                .because("It signs answers and nothing else.")
                .remedy("Issue it again with a critical keyUsage of digitalSignature alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isResponder(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate
                .find(KeyUsage.class)
                .filter(KeyUsage.of(KeyUsage.Usage.DIGITAL_SIGNATURE)::equals)
                .isPresent());
    }
}
