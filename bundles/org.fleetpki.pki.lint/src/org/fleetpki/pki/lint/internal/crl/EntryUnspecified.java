// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlReason;

/** "Unspecified" is left out. */
final class EntryUnspecified extends RevocationListRule {

    EntryUnspecified() {
        super(Text.rfc("crl-reason-unspecified", Severity.WARNING, "RFC 5280, 5.3.1")
                .asks("A revocation without a reason should leave the reason out.")
                .because("The value unspecified says nothing, and costs room in every list.")
                .remedy("Have the authority leave the extension out."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            for (Extension extension : entry.extensions()) {
                if (extension.value() instanceof CrlReason reason && reason.code() == 0) {
                    return broken("serial number " + entry.serial().toString(16));
                }
            }
        }
        return kept();
    }
}
