// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** The key identifier alone tells which key signed. */
final class ListKeyIssuer extends RevocationListRule {

    ListKeyIssuer() {
        super(Text.baseline("crl-authority-key-identifier-with-issuer", Severity.ERROR, "7.2.2")
                .since(2024, 3, 15)
                .asks("The authorityKeyIdentifier of a revocation list must name neither issuer nor serial number.")
                .because("Clients that compare them fail when the authority renews its own certificate with the same "
                        + "key.")
                .remedy("Have the authority issue lists with the key identifier alone."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) {
        return list.extension(AuthorityKeyIdentifier.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        return keptIf(list.find(AuthorityKeyIdentifier.class)
                .filter(key -> !key.issuer().isEmpty() || key.serial().isPresent())
                .isEmpty());
    }
}
