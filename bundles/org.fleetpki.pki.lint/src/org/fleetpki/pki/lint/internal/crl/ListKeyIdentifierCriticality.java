// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** Whether authorityKeyIdentifier is critical. */
final class ListKeyIdentifierCriticality extends RevocationListRule {

    ListKeyIdentifierCriticality() {
        super(Text.rfc("crl-authority-key-identifier-critical", Severity.ERROR, "RFC 5280, 4.2.1.1")
                .asks("The authorityKeyIdentifier of a revocation list must not be critical.")
                .because("A client that does not know the extension would refuse the list for no reason.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) {
        return list.extension(AuthorityKeyIdentifier.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) {
        return keptIf(!list.extension(AuthorityKeyIdentifier.OID).orElseThrow().critical());
    }
}
