// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.InvalidityDate;

/** Reason and date are not critical. */
final class EntryExtensionCritical extends RevocationListRule {

    EntryExtensionCritical() {
        super(Text.rfc("crl-entry-extension-critical", Severity.ERROR, "RFC 5280, 5.3")
                .asks("The reason and the invalidity date of an entry must not be critical.")
                .because("A client that does not know them would have to refuse the whole list.")
                .remedy("Have the authority issue the list again by other software."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            for (Extension extension : entry.extensions()) {
                if (extension.critical()
                        && (extension.oid().equals(CrlReason.OID)
                                || extension.oid().equals(InvalidityDate.OID))) {
                    return broken(extension.name());
                }
            }
        }
        return kept();
    }
}
