// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlReason;

/** The reasons are numbered. */
final class EntryReason extends RevocationListRule {

    EntryReason() {
        super(Text.rfc("crl-reason-unknown", Severity.ERROR, "RFC 5280, 5.3.1")
                .asks("The reason of a revocation must be one of those that exist.")
                .because("The value 7 is not used, and values above 10 do not exist.")
                .remedy("Have the authority issue the list again with a reason that exists."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            for (Extension extension : entry.extensions()) {
                if (extension.value() instanceof CrlReason reason
                        && (reason.code() < 0 || reason.code() == 7 || reason.code() > 10)) {
                    return broken("reason " + reason.code());
                }
            }
        }
        return kept();
    }
}
