// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;

/** Only a delta takes something away. */
final class EntryRemoved extends RevocationListRule {

    EntryRemoved() {
        super(Text.rfc("crl-removed-outside-delta", Severity.ERROR, "RFC 5280, 5.3.1")
                .asks("The reason removeFromCRL must occur in delta lists alone.")
                .because("A full list takes a certificate away by not naming it.")
                .remedy("Have the authority issue the list again without these entries."));
    }

    @Override
    protected boolean concerns(ParsedRevocationList list) throws Asn1Exception {
        return list.extension(DeltaCrlIndicator.OID).isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            for (Extension extension : entry.extensions()) {
                if (extension.value() instanceof CrlReason reason && reason.code() == 8) {
                    return broken("serial number " + entry.serial().toString(16));
                }
            }
        }
        return kept();
    }
}
