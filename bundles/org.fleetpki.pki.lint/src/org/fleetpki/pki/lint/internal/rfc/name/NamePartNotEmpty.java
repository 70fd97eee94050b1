// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** A part of a name holds one attribute at least. */
final class NamePartNotEmpty extends CertificateRule {

    NamePartNotEmpty() {
        super(Text.rfc("name-part-empty", Severity.ERROR, "RFC 5280, 4.1.2.4")
                .asks("Each part of a name must hold at least one attribute.")
                .because("Readers that keep to the definition refuse the whole certificate.")
                .remedy("Have the certificate issued again without the empty part."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        boolean empty = certificate.subject().parts().stream().anyMatch(List::isEmpty)
                || certificate.issuer().parts().stream().anyMatch(List::isEmpty);
        return keptIf(!empty);
    }
}
