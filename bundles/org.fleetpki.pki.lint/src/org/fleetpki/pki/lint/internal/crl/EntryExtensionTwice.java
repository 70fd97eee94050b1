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

/** An extension occurs once in an entry. */
final class EntryExtensionTwice extends RevocationListRule {

    EntryExtensionTwice() {
        super(Text.rfc("crl-entry-extension-twice", Severity.ERROR, "RFC 5280, 5.3")
                .asks("An entry of a revocation list must not have an extension twice.")
                .because("Clients take one of the two, so that one sees another reason than the other.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            Set<String> seen = new HashSet<>();
            for (Extension extension : entry.extensions()) {
                if (!seen.add(extension.oid())) {
                    return broken(extension.name() + " of serial number "
                            + entry.serial().toString(16));
                }
            }
        }
        return kept();
    }
}
