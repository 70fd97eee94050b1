// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** An extension occurs once. */
final class ListExtensionTwice extends RevocationListRule {

    ListExtensionTwice() {
        super(Text.rfc("crl-extension-twice", Severity.ERROR, "RFC 5280, 5.2")
                .asks("A revocation list must not have an extension twice.")
                .because("Clients take one of the two, and not all of them the same.")
                .remedy("Have the authority issue the list again."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        Set<String> seen = new HashSet<>();
        return list.extensions().stream()
                .map(Extension::oid)
                .filter(oid -> !seen.add(oid))
                .map(OidNames::of)
                .findFirst();
    }
}
