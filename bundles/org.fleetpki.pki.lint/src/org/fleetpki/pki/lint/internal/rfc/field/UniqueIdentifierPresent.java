// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.field;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Refuses the unique identifiers of version 2. */
final class UniqueIdentifierPresent extends CertificateRule {

    UniqueIdentifierPresent() {
        super(Text.rfc("unique-identifier-present", Severity.ERROR, "RFC 5280, 4.1.2.8")
                .asks("A certificate must not have unique identifiers of issuer or subject.")
                .because("They were meant for names that are given twice, and clients do not handle them.")
                .remedy("Have the certificate issued again without them, with names that are given once."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(!certificate.hasUniqueIds());
    }
}
