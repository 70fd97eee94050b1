// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Two fields that must be equal. */
final class ListAlgorithms extends RevocationListRule {

    ListAlgorithms() {
        super(Text.rfc("crl-signature-algorithm-mismatch", Severity.ERROR, "RFC 5280, 5.1.1.2")
                .asks("The signature algorithm within a revocation list must be that beside it.")
                .because("A list with two different ones may have been tampered with, and is refused.")
                .remedy("Have the authority issue the list again."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.signatureAlgorithm().equals(list.innerAlgorithm()));
    }
}
