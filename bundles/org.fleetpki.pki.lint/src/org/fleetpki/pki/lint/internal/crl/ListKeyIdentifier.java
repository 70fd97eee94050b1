// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** Which key of the issuer signed. */
final class ListKeyIdentifier extends RevocationListRule {

    ListKeyIdentifier() {
        super(Text.rfc("crl-authority-key-identifier-missing", Severity.ERROR, "RFC 5280, 5.2.1")
                .asks("A revocation list must have an authorityKeyIdentifier with a key identifier.")
                .because("After a roll-over two keys of an authority sign lists, and clients must tell which.")
                .remedy("Have the authority issue lists with the extension."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        Optional<AuthorityKeyIdentifier> key = list.find(AuthorityKeyIdentifier.class);
        return keptIf(key.isPresent() && key.get().keyIdentifier().isPresent());
    }
}
