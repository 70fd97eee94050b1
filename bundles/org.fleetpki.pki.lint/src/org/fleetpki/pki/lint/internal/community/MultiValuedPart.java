// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.community;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Parts of several attributes, which few programs write and few read. */
final class MultiValuedPart extends CertificateRule {

    MultiValuedPart() {
        super(Text.community("name-part-of-several-attributes", Severity.NOTICE, "ITU-T X.501, 9.3")
                .asks("Each part of the subject should have one attribute.")
                .because("Programs that expect one show the first and compare the others, or the other way round.")
                .remedy("Have the certificate issued again with one part for each attribute."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.subject().parts().stream().allMatch(part -> part.size() <= 1));
    }
}
